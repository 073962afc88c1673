import { isSmallWord } from '../../language/people/smallWords.ts';
import { left } from '../../language/left.ts';
import type { Span } from '../../language/left.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Answer, Answers } from '../../text/answer.ts';
import { oneOf } from '../../text/pattern.ts';
import type { FieldContext } from '../fieldType.ts';
import type { Field, Form } from '../form.ts';

/** An answer that would be kept, and where the message says it; undefined where that can't be told. */
export interface Claim {
  field: Field;
  value: Answer;
  at: Span | undefined;
  /** All that it rests on. */
  rests: readonly Span[];
}

/** A message from which answers would be kept, and the record as it would be then. */
export interface Keeping {
  form: Form;
  context: FieldContext;
  /** Empty where a record is looked at by itself. */
  text: string;
  /** What is asked. */
  asked: readonly Field[];
  answers: Answers;
  claims: readonly Claim[];
  /** All that was read of the message: what is kept, denied or taken back. */
  read: readonly Span[];
}

/** @returns whether a message says nothing beside an answer */
export const isAlone = ({ rests }: Claim, { text }: Pick<Keeping, 'text'>): boolean =>
  rests.length > 0 && left(text, rests).length === 0;

const names = new WeakMap<Field, RegExp>();

/** @returns what finds how a field is called; made once for each */
export function namesOf(field: Field): RegExp {
  const known = names.get(field);
  if (known) return known;
  const made = new RegExp(`(?<!\\p{L})(?:${oneOf([field.label, ...(field.words ?? [])])})(?!\\p{L})`, 'giu');
  names.set(field, made);
  return made;
}

/** More words between the name of a field and its answer say something else. */
const MOST_BETWEEN = 8;
const NOT_SO = new Set('niet klopt fout verkeerd onjuist wel moeten'.split(' '));

/** @returns whether a message calls an answer by the name of its field: "haar mail is …", "Functie: …" */
export function isNamed({ field, at }: Claim, { text }: Pick<Keeping, 'text'>): boolean {
  const before = at === undefined ? '' : text.slice(0, at.start);
  const name = [...before.matchAll(namesOf(field))].at(-1);
  const end = name ? name.index + name[0].length : -1;
  const between = end < 0 ? [] : tokenise(before.slice(end));
  return (
    end >= 0 &&
    between.length <= MOST_BETWEEN &&
    between.every(({ text: word }) => /^[:=,]$/.test(word) || isSmallWord(word) || NOT_SO.has(word))
  );
}

/** @returns whether an answer is told as such: it was asked and nothing else is said, or it is called by its name */
export const isTold = (claim: Claim, keeping: Pick<Keeping, 'text' | 'asked'>): boolean =>
  (keeping.asked.includes(claim.field) && isAlone(claim, keeping)) || isNamed(claim, keeping);
