import type { Filling } from './filling.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Candidate } from '../../forms/fieldType.ts';
import type { Field, Form } from '../../forms/form.ts';
import type { FoundAnswers } from '../../forms/meantAnswers.ts';
import { fieldsOf } from '../../forms/question.ts';
import { isSentence } from '../../forms/sentence.ts';
import { left } from '../../language/left.ts';
import { same, textOf } from '../../text/answer.ts';
import type { Answers } from '../../text/answer.ts';
import { folded } from '../../text/fold.ts';
import { readFor } from './change.ts';
import type { Correction } from './correction.ts';
import type { Certainty } from './reading.ts';
import { contextOf } from '../turn.ts';
import type { Turn } from '../turn.ts';
import type { Draft } from '../state.ts';

/** Words of the longest new answer that says by itself to which question it is. */
const A_FEW_WORDS = 5;
/** Words of the longest message that names another choice, letters of the shortest word that does, and so many to pick from. */
const A_SENTENCE = 8;
const TELLING = 4;
const COMPARES = new Set(['beter', 'betere', 'samen', 'voor']);
const A_FEW = 2;
/** The same, where nothing opens it as a correction. */
const A_WORD_OR_TWO = 3;

/** On whose behalf somebody asks: a name that is no one's whom the form is about. */
const isHolder = (field: Field): boolean => typeOf(field).worded === 'name' && !typeOf(field).person;

/**
 * @returns another answer to something filled that a message holds, where nothing is asked: an address, a number, a
 *   municipality, one of a list; undefined when it holds none, or asks something
 */
export function anotherValue(turn: Filling): Answers | undefined {
  const { form, draft, question, text, tools } = turn;
  if (question || text.includes('?') || tools.lists.sayings.adds.test(text)) return undefined;
  const filled = form.fields.filter(
    (field) =>
      draft.answers[field.id] !== undefined &&
      (typeOf(field).unmistakable || typeOf(field).options || typeOf(field).alone || isHolder(field)) &&
      (!typeOf(field).free || typeOf(field).place || isHolder(field)) &&
      !typeOf(field).person,
  );
  // A place in a sentence that tells more is no other one: "zij komt met de trein uit Maastricht".
  const found = [...foundBeside(turn, text, filled)].filter(
    ([id, one]) => !isOf(form, id, 'place') || left(text, [one]).length === 0,
  );
  const changed = found.filter(([id, { value, rivals }]) => !rivals && !same(draft.answers[id], value));
  return changed.length === 0 || changed.length < found.length
    ? undefined
    : Object.fromEntries(changed.map(([id, { value }]) => [id, value]));
}

/** What a text says of some fields; of two that it names, the one that does not stand there yet is meant. */
function foundBeside(turn: Filling, text: string, fields: Field[]): FoundAnswers {
  const { form, draft } = turn;
  const found = findAnswers(text, fields, contextOf(turn), { form });
  for (const [id, { rivals = [], ...one }] of found) {
    const [other, ...more] = rivals.filter(({ value }) => !same(value, draft.answers[id]));
    if (other && more.length === 0) found.set(id, { ...one, value: other.value });
  }
  return found;
}

/** @returns other choices than the one that is filled in, where a message names them and answers nothing: "eigenlijk past wonen beter" */
export function otherChoices(turn: Filling): { field: Field; options: Candidate[] } | undefined {
  const { form, draft, text } = turn;
  if (text.includes('?') || text.split(/\s+/).length > A_SENTENCE) return undefined;
  const words = folded(text).split(' ');
  const isNamed = ({ name }: Candidate) =>
    words.some(
      (word) => word.length >= TELLING && !COMPARES.has(word) && folded(name).split(' ').includes(word),
    );
  for (const field of form.fields) {
    const type = typeOf(field);
    const current = draft.answers[field.id];
    if (!type.options || current === undefined) continue;
    const options = type.options(field, contextOf(turn)).filter(isNamed);
    if (options.length > 0 && options.length <= A_FEW && !options.some(({ value }) => same(value, current)))
      return { field, options };
  }
  return undefined;
}

/** @returns another answer to something filled, when a message can be nothing else: an address, a municipality */
export function onlyThat(turn: Filling): Answers | undefined {
  const { form, draft, question, text } = turn;
  const asked = question ? fieldsOf(question) : [];
  if (!question || asked.some((one) => typeOf(one).free)) return undefined;
  const filled = form.fields.filter(
    (field) =>
      draft.answers[field.id] !== undefined &&
      !asked.includes(field) &&
      typeOf(field).alone &&
      !typeOf(field).free,
  );
  const named = filled.flatMap((field) => {
    const read = typeOf(field).closed ? typeOf(field).read(text, field, contextOf(turn)) : undefined;
    const exact =
      read?.kind === 'value' &&
      folded(typeOf(field).show(read.value, field, contextOf(turn))) === folded(text);
    return exact ? [{ id: field.id, value: read.value, start: 0, end: text.length }] : [];
  });
  const found = [...findAnswers(text, filled, contextOf(turn), { form })].map(([id, at]) => ({ ...at, id }));
  const [one, ...more] = named.length > 0 ? named : found.filter(({ rivals }) => !rivals);
  if (!one || more.length > 0) return undefined;
  const { id, value } = one;
  if (same(draft.answers[id], value) || left(text, [one]).length > 0) return undefined;
  return { [id]: value };
}

/** @returns the answer that is meant where no field is named: what is found says which one, else, after "nee", it was the one just given */
export function withoutField(
  turn: Filling,
  { rest, leads, certain }: Correction,
  asked: Field[],
): { answers: Answers; certainty: Certainty } | undefined {
  const { form, draft } = turn;
  if (rest === '') return undefined;
  const yesNo = asked.some((one) => typeOf(one).yesNo);
  const candidates = form.fields.filter(
    (field) => !asked.includes(field) || draft.answers[field.id] !== undefined,
  );
  const found = foundBeside(
    turn,
    rest,
    candidates.filter((one) => !typeOf(one).yesNo),
  );
  const fresh = [...found].filter(([id, one]) => !one.rivals && (draft.answers[id] !== undefined || !yesNo));
  const changes = fresh.filter(
    ([id, { value }]) =>
      !same(draft.answers[id], value) && !(isOf(form, id, 'person') && !/\p{Lu}/u.test(textOf(value))),
  );
  const isAll = leads || left(rest, [...found.values()]).length === 0;
  if (isAll && changes.some(([id]) => draft.answers[id] !== undefined))
    return {
      answers: Object.fromEntries(changes.map(([id, { value }]) => [id, value])),
      certainty: leads || certain ? 'certain' : 'likely',
    };
  const short = certain && rest.split(/\s+/).length <= A_WORD_OR_TWO;
  if (!leads && !short) return undefined;
  const loose = !yesNo && !/^\s*(?:ja|yes)(?!\p{L})/iu.test(turn.text);
  const replaced = loose ? readAsAnother(turn, draft, candidates, rest) : undefined;
  if (replaced) return { answers: replaced, certainty: 'likely' };
  if (!leads) return undefined;
  const last = form.fields.find(({ id }) => id === draft.last);
  if (
    !last ||
    yesNo ||
    typeOf(last).ownWords ||
    asked.includes(last) ||
    isSentence(rest, turn.tools.lists.sayings.sentence)
  )
    return undefined;
  if (!certain && asked.length > 0 && !typeOf(last).free && !typeOf(last).person) return undefined;
  const value = readFor(turn, last, rest);
  const isSound = value !== undefined && typeOf(last).sound?.(value, true, last, contextOf(turn)) !== false;
  if (!isSound || (asked.length > 0 && readsAsAsked(turn, asked[0], rest))) return undefined;
  return { answers: { [last.id]: value }, certainty: 'likely' };
}

function isOf(form: Form, id: string, kind: 'person' | 'place'): boolean {
  return form.fields.some((field) => field.id === id && typeOf(field)[kind] === true);
}

/** A few words that are an answer to one of the closed questions before: "klimaat", "Amersfoort". */
function readAsAnother(turn: Turn, draft: Draft, candidates: Field[], rest: string): Answers | undefined {
  if (rest.split(/\s+/).length > A_FEW_WORDS) return undefined;
  for (const field of candidates) {
    if (draft.answers[field.id] === undefined || !typeOf(field).closed) continue;
    const read = typeOf(field).read(rest, field, contextOf(turn));
    if (read.kind === 'value') return { [field.id]: read.value };
  }
  return undefined;
}

function readsAsAsked(turn: Turn, field: Field | undefined, text: string): boolean {
  if (!field || typeOf(field).free) return false;
  return typeOf(field).read(text, field, contextOf(turn)).kind === 'value';
}
