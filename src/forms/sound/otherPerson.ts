import { slips } from '../../language/fuzzy.ts';
import { PARTICLES } from '../../language/people/nameWords.ts';
import { written } from '../../text/answer.ts';
import type { Answers } from '../../text/answer.ts';
import { fold } from '../../text/fold.ts';
import { belongsToPerson, personOf, typeOf } from '../fieldTypes.ts';
import type { Field, Form } from '../form.ts';
import { fits } from '../rivals.ts';

/** Letters of a name's word for each that may be mended in it. */
const LETTERS_A_SLIP = 4;

/**
 * @returns the fields whose answers were of the person who stood there before, and of whom came in their place nobody said
 *   so: what they are, where they are reached; an address that is made of the new name is theirs
 */
export function leftBehind(form: Form, before: Answers, after: Answers): Field[] {
  const person = personOf(form);
  if (!person) return [];
  const [old, now] = [written(before[person.id]), written(after[person.id])];
  if (old === '' || now === '' || !isAnother(old, now)) return [];
  return form.fields.filter((field) => {
    const value = after[field.id];
    return value !== undefined && belongsToPerson(field) && !(typeOf(field).mail && fits(value, now));
  });
}

/** Whether no word of a name stands in the other, not even with a slip. */
function isAnother(one: string, other: string): boolean {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  return !ours.some((word) =>
    theirs.some((their) => slips(word, their, Math.floor(word.length / LETTERS_A_SLIP)) < Infinity),
  );
}

const wordsOf = (name: string): string[] =>
  (fold(name).match(/\p{L}{3,}/gu) ?? []).filter((word) => !PARTICLES.has(word));
