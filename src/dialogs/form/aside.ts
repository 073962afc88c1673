import { fillingOf, refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import type { Understanding } from '../../knowledge/answering/understanding.ts';
import { readAnswer } from '../../forms/readAnswer.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { fillIn } from './fillIn.ts';
import { ask } from './formPrompt.ts';
import { say } from '../message.ts';
import { looksLikeQuestion, opensAsQuestion, understand } from '../question/sideQuestion.ts';
import type { Draft } from '../state.ts';
import { withDraft } from '../state.ts';
import { answer, contextOf, formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';

/** From here on a message is taken for what the interpreter says, although it is no question by its shape. */
const SURE = 0.8;
/** The same, for what has no shape of a question at all. */
const CERTAIN = 0.9;
/** The topics of what means nothing, and of a bare ja or nee: in a form that is an answer, right or wrong. */
const NO_ASIDE = ['onleesbaar', 'ja-of-nee'];
/** Words that are too few to be sure of anything. */
const A_FEW = 3;
/** Longer than this, what has no shape of a question is an answer, or meant as one. */
const SHORT = 6;
/** Letters of the shortest question behind an answer. */
const SHORTEST_QUESTION = 10;

/** A question in between, a wish for another form, or a word of thanks: dealt with, then the question again. */
export function asideQuestion(turn: Filling): Decision | undefined {
  const { form, draft, question } = turn;
  const field = question?.kind === 'field' ? question.field : undefined;
  const free = field !== undefined && typeOf(field).free;
  const shaped = looksLikeQuestion(turn.text, turn);
  if (field && typeOf(field).ownWords) return besideOwnWords(turn, field);
  if (question && !free && !shaped && isAnswer(turn)) return undefined;

  const both = splitQuestion(turn);
  const first = both && answeredFirst(turn, both.said);
  if (both && first) return sideAnswer(refilled(turn, first), both.question);

  const meant = understand(turn, turn.text);
  const words = turn.text.split(/\s+/).length;
  switch (meant.kind) {
    case 'wish':
      if (!isWish(turn, meant)) return undefined;
      if (meant.form !== form.id) return whichForm(turn, meant.form);
      return field && free ? saidAgain(turn, field) : undefined;
    case 'smalltalk':
      return NO_ASIDE.includes(meant.topic) || (free && words > A_FEW) ? undefined : sideAnswer(turn);
    case 'answer':
      if (shaped) return sideAnswer(turn);
      return !free && meant.confidence >= CERTAIN && words > 1 && words <= SHORT
        ? sideAnswer(turn)
        : undefined;
    case 'unknown':
      if (!shaped || (question && !free && isAnswer(turn))) return undefined;
      return field && free ? answerOrQuestion(turn, draft, field) : sideAnswer(turn);
  }
}

/** Where someone answers in their own words, only a question mark or a short wish is looked at. */
function besideOwnWords(turn: Filling, field: Field): Decision | undefined {
  const { form, draft } = turn;
  if (turn.text.includes('?')) return answerOrQuestion(turn, draft, field);
  if (turn.text.split(/\s+/).length > SHORT) return undefined;
  const meant = understand(turn, turn.text);
  if (meant.kind === 'smalltalk' && !NO_ASIDE.includes(meant.topic)) return sideAnswer(turn);
  return isWish(turn, meant) && meant.form !== form.id ? whichForm(turn, meant.form) : undefined;
}

/** In a form a wish is only one that names its form: a single word of an answer is soon taken for a wish. */
function isWish(turn: Turn, meant: Understanding): meant is Extract<Understanding, { kind: 'wish' }> {
  if (meant.kind !== 'wish' || meant.confidence < SURE) return false;
  const said = folded(turn.text);
  return formOf(turn, meant.form)?.words.some((word) => said.includes(folded(word))) === true;
}

/** The wish for this same form once more, with nothing new in it: the question once more. */
function saidAgain(turn: Filling, field: Field): Decision | undefined {
  if (typeOf(field).find(turn.text, field, contextOf(turn)).length > 0) return undefined;
  const asked = ask(turn, 'brief');
  return answer(withDraft(turn.state, asked.draft), ...asked.replies);
}

function isAnswer(turn: Filling): boolean {
  const kind = turn.read()?.kind;
  return kind === 'filled' || kind === 'split' || kind === 'ask';
}

/** "Sanne Bakker, tot wanneer kan dit?": an answer with a question behind it. */
function splitQuestion(turn: Turn): { said: string; question: string } | undefined {
  for (const { index } of turn.text.matchAll(/[.,;!\n][.,;!\s]*/g)) {
    const question = turn.text.slice(index).replace(/^[.,;!\s]+(?:en |maar )?/i, '');
    if (
      question.length > SHORTEST_QUESTION &&
      looksLikeQuestion(question, turn) &&
      opensAsQuestion(question, turn)
    )
      return { said: turn.text.slice(0, index), question };
  }
  return undefined;
}

/** @returns the draft with the answer in it, undefined when the words before the question are none */
function answeredFirst(turn: Filling, said: string): Draft | undefined {
  const { form, draft, question } = turn;
  if (!question || looksLikeQuestion(said, turn)) return undefined;
  const read = readAnswer(said, question, form, draft.answers, contextOf(turn));
  return read.kind === 'filled'
    ? fillIn(fillingOf({ ...turn, text: said }, form, draft), read.answers).draft
    : undefined;
}

/** Answers a question in between; the form's question follows as a message of its own. */
export function sideAnswer(turn: Filling, text = turn.text): Decision {
  const meant = understand(turn, text);
  if (meant.kind === 'wish') return askedAgain(turn);
  const answered = turn.tools.answerQuestion(meant, text, turn.today);
  const asked = ask(turn, 'brief');
  const state = {
    ...withDraft(turn.state, asked.draft),
    subject: answered.subject,
    asked: turn.tools.mask(text),
  };
  const again = asked.replies.map((reply, at) =>
    at === 0 ? { ...reply, text: `${turn.tools.phrases.say.backToForm}\n\n${reply.text}` } : reply,
  );
  const said = answered.replies.map((reply) => ({ ...reply, suggestions: [] }));
  return { ...answer(state, ...said, ...again), missed: answered.missed };
}

function askedAgain(turn: Filling): Decision {
  const asked = ask(turn, 'brief');
  return answer(
    withDraft(turn.state, asked.draft),
    say(turn.tools.phrases.say.notUnderstood),
    ...asked.replies,
  );
}

/** A question where any text may be the answer: which of the two is it? Asked once for each field. */
function answerOrQuestion(turn: Turn, draft: Draft, { id }: Field): Decision | undefined {
  if (draft.said.includes(`question:${id}`)) return undefined;
  const { say: phrases, words } = turn.tools.phrases;
  const next = { ...draft, said: [...draft.said, `question:${id}`] };
  const state = { ...withDraft(turn.state, next) };
  return answer(
    { ...state, pending: { kind: 'answer or question', draft: draft.id, text: turn.text } },
    say(phrases.answerOrQuestion, [words.itIsAnswer, words.itIsQuestion]),
  );
}

function whichForm(turn: Filling, other: string): Decision | undefined {
  const { form, draft } = turn;
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
