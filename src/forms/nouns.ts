import { folded } from '../text/fold.ts';
import type { Field } from './form.ts';

/** What a field or one of its words is called: "Sessie", "andere sessie". */
const CALLED = /^(?:(?:eerste|tweede|derde|andere) )?(\p{L}+)$/u;

const called = new WeakMap<Field, readonly string[]>();

/** @returns what one of the options is called, alone and more of them, by the field's label and words: sessie, sessies */
export function nounsOf(field: Field): readonly string[] {
  const known = called.get(field);
  if (known) return known;
  const names = [field.label, ...(field.words ?? [])].flatMap((one) => CALLED.exec(folded(one))?.[1] ?? []);
  const nouns = [...new Set(names)].flatMap((noun) => [noun, `${noun}s`, `${noun}n`, `${noun}en`]);
  called.set(field, nouns);
  return nouns;
}
