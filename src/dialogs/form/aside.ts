import { fillingOf, refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import type { Understanding } from '../../knowledge/answering/understanding.ts';
import { readAnswer } from '../../forms/readAnswer.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { fillIn } from './fillIn.ts';
import { ask } from './formPrompt.ts';
import type { Certainty, Reading } from './reading.ts';
import { fromForm, understandHere } from './formQuestion.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import { askedNow, looksLikeQuestion, opensAsQuestion } from '../question/sideQuestion.ts';
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
/** The same, where somebody's own words are asked for and the message is a question that is not about themselves. */
const CLEAR = 0.7;
const OURS = /(?<!\p{L})(?:wij|we|ons|onze)(?!\p{L})/iu;
/** Words of the longest question about the form itself. */
const MOST_WORDS = 16;
/** Characters of the longest question where somebody's own words are asked for: more is the answer. */
const LONGEST_QUESTION = 100;
/** Letters of the shortest question behind an answer. */
const SHORTEST_QUESTION = 10;

/** A question in between, a wish for another form, or a word of thanks: dealt with, then the question again. */
export function asideQuestion(turn: Filling): Reading | undefined {
  const { form, question } = turn;
  const field = question?.kind === 'field' ? question.field : undefined;
  if (field && typeOf(field).ownWords) return besideOwnWords(turn);
  const free = field !== undefined && typeOf(field).free;
  const words = turn.text.split(/\s+/).length;
  const shaped = looksLikeQuestion(turn.text, turn) && (opensAsQuestion(turn.text, turn) || words > A_FEW);
  if (question && !free && !shaped && isAnswer(turn) && !isGreeting(turn)) return undefined;
  const side = (certainty: Certainty, act = () => sideAnswer(turn)): Reading => ({
    kind: 'question',
    certainty,
    act,
  });

  const own = fromForm(turn);
  if (own !== undefined && words <= MOST_WORDS) return side('certain', () => askedAgain(turn, own));

  const both = splitQuestion(turn);
  const first = both && answeredFirst(turn, both.said);
  if (both && first) return side('certain', () => sideAnswer(refilled(turn, first), both.question));

  const inside = free ? wishInside(turn) : undefined;
  if (inside) return inside;
  const meant = understandHere(turn, turn.text);
  switch (meant.kind) {
    case 'wish':
      if (!isWish(turn, meant)) return undefined;
      if (meant.form !== form.id) return wish(turn, meant.form);
      return field && free && !findsIn(turn, field) ? side('certain', () => askedAgain(turn)) : undefined;
    case 'smalltalk':
      return NO_ASIDE.includes(meant.topic) || (free && words > A_FEW) ? undefined : side('certain');
    case 'answer':
      if (shaped) return side('certain');
      return !free && meant.confidence >= CERTAIN && words > 1 && words <= SHORT
        ? side('certain')
        : undefined;
    case 'unknown':
      if (!shaped || (question && !free && isAnswer(turn))) return undefined;
      return side(opensAsQuestion(turn.text, turn) ? 'certain' : 'likely');
  }
}

/** Where someone answers in their own words, only a question that a letter answers for sure is one, and a short wish or word of thanks. */
function besideOwnWords(turn: Filling): Reading | undefined {
  const { form } = turn;
  const side = (): Reading => ({ kind: 'question', certainty: 'certain', act: () => sideAnswer(turn) });
  if (turn.text.trim().endsWith('?')) {
    const meant = understandHere(turn, turn.text);
    const clear =
      meant.kind === 'answer' && meant.confidence >= CLEAR && turn.text.length <= LONGEST_QUESTION;
    return clear && opensAsQuestion(turn.text, turn) && !OURS.test(turn.text) ? side() : undefined;
  }
  if (turn.text.split(/\s+/).length > SHORT) return undefined;
  const meant = understandHere(turn, turn.text);
  if (meant.kind === 'smalltalk' && !NO_ASIDE.includes(meant.topic)) return side();
  return isWish(turn, meant) && meant.form !== form.id ? wish(turn, meant.form) : undefined;
}

function wish(turn: Filling, other: string): Reading | undefined {
  const act = whichForm(turn, other);
  return act && { kind: 'wish', certainty: 'certain', act: () => act };
}

/** "verkeerde keuze, ik wil iemand aanmelden": a clause that is a wish for another form. */
function wishInside(turn: Filling): Reading | undefined {
  const clauses = turn.text.split(/[,.;!\n]+/).filter((clause) => clause.trim() !== '');
  if (clauses.length < 2) return undefined;
  for (const clause of clauses) {
    const meant = understandHere(turn, clause.trim());
    if (meant.kind === 'wish' && meant.form !== turn.form.id && isWish({ ...turn, text: clause }, meant))
      return wish(turn, meant.form);
  }
  return undefined;
}

/** A greeting or a word of thanks where the nearest choice would be a guess. */
function isGreeting(turn: Filling): boolean {
  if (turn.read()?.kind !== 'ask') return false;
  const meant = understandHere(turn, turn.text);
  return meant.kind === 'smalltalk' && !NO_ASIDE.includes(meant.topic);
}

/** Whether the wish for this same form holds an answer to what is asked. */
function findsIn(turn: Filling, field: Field): boolean {
  return typeOf(field).find(turn.text, field, contextOf(turn)).length > 0;
}

/** In a form a wish is only one that names its form: a single word of an answer is soon taken for a wish. */
function isWish(turn: Turn, meant: Understanding): meant is Extract<Understanding, { kind: 'wish' }> {
  if (meant.kind !== 'wish' || meant.confidence < SURE) return false;
  const said = folded(turn.text);
  return formOf(turn, meant.form)?.words.some((word) => said.includes(folded(word))) === true;
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
    ? fillIn(fillingOf({ ...turn, text: said }, form, draft), read.taken).draft
    : undefined;
}

/** Answers a question in between; the form's question follows as a message of its own. */
export function sideAnswer(turn: Filling, text = turn.text): Decision {
  const meant = understandHere(turn, text);
  if (meant.kind === 'wish') return askedAgain(turn);
  const answered = turn.tools.answerQuestion(meant, text, turn.today);
  const asked = ask(turn, 'brief');
  const state = {
    ...withDraft(turn.state, asked.draft),
    subject: answered.subject,
    ...askedNow(turn, meant, text),
  };
  const said = answered.replies.map((reply) => ({ ...reply, suggestions: [] }));
  return { ...answer(state, ...said, ...backToForm(turn, asked.replies)), missed: answered.missed };
}

/** @returns the form's question once more, said to be that */
export function backToForm(turn: Turn, asked: Reply[]): Reply[] {
  const { backToForm: lead } = turn.tools.phrases.say;
  return asked.map((reply, at) => (at === 0 ? { ...reply, text: `${lead}\n\n${reply.text}` } : reply));
}

function askedAgain(turn: Filling, first?: string): Decision {
  const asked = ask(turn, 'brief');
  const said = first === undefined ? [] : [say(first)];
  return answer(withDraft(turn.state, asked.draft), ...said, ...asked.replies);
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
