import { readAnswer } from '../forms/readAnswer.ts';
import { typeOf } from '../forms/fieldTypes.ts';
import type { Form } from '../forms/form.ts';
import { fieldsOf } from '../forms/question.ts';
import { ask, askedNow } from './formPrompt.ts';
import { say } from './message.ts';
import { looksLikeQuestion, understand } from './sideQuestion.ts';
import type { Draft } from './state.ts';
import { withDraft } from './state.ts';
import { answer, contextOf, formOf } from './turn.ts';
import type { Decision, Turn } from './turn.ts';
import { fill } from './words.ts';

/** From here on a message is taken for what the interpreter says, although it is no question by its shape. */
const SURE = 0.8;
/** The same, for what has no shape of a question at all. */
const CERTAIN = 0.9;
/** The topic of what means nothing: in a form that is a wrong answer. */
const NONSENSE = 'onleesbaar';
/** Longer than this, a message in the own words of someone is no wish for another form. */
const SHORT_WORDS = 6;

/** A question in between, a wish for another form, or a word of thanks: dealt with, then the question again. */
export function asideQuestion(turn: Turn, form: Form, draft: Draft): Decision | undefined {
  const { text } = turn;
  const question = askedNow(form, draft);
  const field = question && fieldsOf(question)[0];
  const free = field !== undefined && question?.kind === 'field' && typeOf(field).free;
  const ownWords = free && field.type === 'longText';
  const shaped = looksLikeQuestion(text, turn);
  if (free && /\?/.test(text) && !draft.said.includes(`question:${field.id}`))
    return answerOrQuestion(turn, draft, field.id);
  if (free && draft.said.includes(`question:${field.id}`)) return undefined;
  if (question && !free && !shaped && isAnswer(turn, form, draft)) return undefined;

  const meant = understand(turn, text);
  if (meant.kind === 'wish' && meant.form !== form.id) {
    if (meant.confidence < SURE || (ownWords && text.split(/\s+/).length > SHORT_WORDS)) return undefined;
    return whichForm(turn, form, draft, meant.form);
  }
  if (meant.kind === 'wish') return undefined;
  if (meant.kind === 'smalltalk' && meant.topic === NONSENSE) return undefined;
  if (meant.kind === 'smalltalk') return free && !isShort(text) ? undefined : sideAnswer(turn, form, draft);
  if (shaped && !(meant.kind === 'unknown' && question && isAnswer(turn, form, draft)))
    return sideAnswer(turn, form, draft);
  if (meant.kind === 'answer' && !free && meant.confidence >= CERTAIN && text.split(/\s+/).length >= 4)
    return sideAnswer(turn, form, draft);
  return undefined;
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= 3;
}

function isAnswer(turn: Turn, form: Form, draft: Draft): boolean {
  const question = askedNow(form, draft);
  if (!question) return false;
  const read = readAnswer(turn.text, question, form, draft.answers, contextOf(turn));
  return read.kind === 'filled' || read.kind === 'split' || read.kind === 'ask';
}

/** Answers a question in between; the form's question follows as a message of its own. */
export function sideAnswer(turn: Turn, form: Form, draft: Draft, text = turn.text): Decision {
  const meant = understand(turn, text);
  if (meant.kind === 'wish') return askedAgain(turn, form, draft);
  const answered = turn.tools.answerQuestion(meant, text, turn.today);
  const asked = ask(turn, form, draft);
  const state = { ...withDraft(turn.state, asked.draft), subject: answered.subject };
  const again = asked.replies.map((reply, at) =>
    at === 0 ? { ...reply, text: `${turn.tools.phrases.say.backToForm}\n\n${reply.text}` } : reply,
  );
  return { ...answer(state, ...answered.replies, ...again), missed: answered.missed };
}

function askedAgain(turn: Turn, form: Form, draft: Draft): Decision {
  const asked = ask(turn, form, draft);
  return answer(
    withDraft(turn.state, asked.draft),
    say(turn.tools.phrases.say.notUnderstood),
    ...asked.replies,
  );
}

/** A question mark where any text may be the answer: which of the two is it? Asked once for each field. */
function answerOrQuestion(turn: Turn, draft: Draft, field: string): Decision {
  const { say: phrases, words } = turn.tools.phrases;
  const next = { ...draft, said: [...draft.said, `question:${field}`] };
  const state = { ...withDraft(turn.state, next) };
  return answer(
    { ...state, pending: { kind: 'answer or question', draft: draft.id, text: turn.text } },
    say(phrases.answerOrQuestion, [words.itIsAnswer, words.itIsQuestion]),
  );
}

function whichForm(turn: Turn, form: Form, draft: Draft, other: string): Decision | undefined {
  const wanted = formOf(turn, other);
  if (!wanted) return undefined;
  const { say: phrases, words } = turn.tools.phrases;
  const text = fill(phrases.whichForm, { current: form.noun, other: wanted.title.toLowerCase() });
  return answer(
    {
      ...withDraft(turn.state, draft),
      pending: { kind: 'which form', draft: draft.id, form: other, text: turn.text },
    },
    say(text, [words.finishFirst, words.otherFirst]),
  );
}
