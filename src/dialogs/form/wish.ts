import type { Filling } from './filling.ts';
import { namesOther, understandHere } from './formQuestion.ts';
import type { Reading } from './reading.ts';
import type { Understanding } from '../../knowledge/answering/understanding.ts';
import type { Form } from '../../forms/form.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { understand } from '../question/sideQuestion.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import { say } from '../message.ts';
import { withDraft } from '../state.ts';
import { answer, formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** From here on a message is taken for a wish, although it is no question by its shape. */
const SURE = 0.8;
/** Sentences in which somebody has said what they come for. */
const MOST_SENTENCES = 6;

/** @returns the wish for another form, while this one is being filled in */
export function wish(turn: Filling, other: string): Reading | undefined {
  const act = whichForm(turn, other);
  return act && { kind: 'wish', certainty: 'certain', act: () => act };
}

/** @returns a clause that is a wish for another form: "verkeerde keuze, ik wil iemand aanmelden" */
export function wishInside(turn: Filling): Reading | undefined {
  const clauses = turn.text.split(/[,.;!\n]+/).filter((clause) => clause.trim() !== '');
  if (clauses.length < 2) return undefined;
  for (const clause of clauses) {
    const meant = understandHere(turn, clause.trim());
    if (meant.kind === 'wish' && meant.form !== turn.form.id && isWish({ ...turn, text: clause }, meant))
      return wish(turn, meant.form);
  }
  return undefined;
}

/** @returns whether a wish names its form: in a form a single word of an answer is soon taken for a wish */
export function isWish(turn: Turn, meant: Understanding): meant is Extract<Understanding, { kind: 'wish' }> {
  if (meant.kind !== 'wish' || meant.confidence < SURE) return false;
  const form = formOf(turn, meant.form);
  return form !== undefined && isNamed(turn, form);
}

/** Less likely than this, a question that names another form is no wish for it. */
const FAINT = 0.4;

/** @returns whether a message to one form wishes for another: by what it says, or asking for it by its name */
export function isOtherWish(
  turn: Filling,
  meant: Understanding,
): meant is Extract<Understanding, { kind: 'wish' }> {
  if (meant.kind !== 'wish' || meant.form === turn.form.id) return false;
  const asks = turn.text.includes('?') && meant.confidence >= FAINT && namesOther(turn, turn.text);
  return isWish(turn, meant) || asks;
}

/** @returns whether a message has one of the words that people call a form */
export function isNamed({ text }: Turn, { words }: Form): boolean {
  const said = folded(text);
  return words.some((word) => said.includes(folded(word)));
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

/** @returns the form that one of the sentences of a message is a wish for, when no sentence asks something */
export function wishedIn(turn: Turn): Form | undefined {
  const sentences = sentencesOf(turn.text).slice(0, MOST_SENTENCES);
  if (sentences.length < 2 || turn.text.includes('?')) return undefined;
  for (const { start, end } of sentences) {
    const text = turn.text.slice(start, end);
    const meant = understand(turn, text);
    if (isWish({ ...turn, text }, meant)) return formOf(turn, meant.form);
  }
  return undefined;
}

/** @returns the form that a message names, when it names one alone, else the one that it or one of its sentences surely wishes */
export function surerWish(turn: Turn, meant: Extract<Understanding, { kind: 'wish' }>): Form | undefined {
  const named = turn.tools.forms.filter((form) => isNamed(turn, form));
  if (named.length === 1) return named[0];
  return meant.confidence < SURE ? wishedIn(turn) : formOf(turn, meant.form);
}
