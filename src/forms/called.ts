import { typeOf } from './fieldTypes.ts';
import type { Form } from './form.ts';
import { nounsOf } from './nouns.ts';
import type { Called } from './said/sayings.ts';

/** @returns what these forms are called, and what can be chosen in them */
export function calledIn(forms: readonly Form[]): Called {
  const fields = forms.flatMap((form) => form.fields);
  return {
    forms: forms.flatMap(({ words }) => words),
    choices: fields
      .filter((field) => typeOf(field).options !== undefined)
      .flatMap((field) => nounsOf({ ...field, words: [] })),
    nouns: fields.filter((field) => typeOf(field).closed).flatMap(nounsOf),
  };
}
