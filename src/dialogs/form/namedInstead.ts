import type { Candidate } from '../../forms/fieldType.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { textOf } from '../../text/answer.ts';
import { folded } from '../../text/fold.ts';
import type { Filling } from './filling.ts';

/** @returns what a message names in the place of an answer without saying so: "wethouder Kok neemt het over"; at a question nothing */
export function namedInstead(turn: Filling): { field: Field; options: Candidate[] } | undefined {
  const { form, draft, question, text, tools } = turn;
  if (question || text.includes('?') || tools.lists.sayings.adds.test(text)) return undefined;
  for (const field of form.fields) {
    const old = draft.answers[field.id];
    if (old === undefined) continue;
    const others = (typeOf(field).named?.(text) ?? []).filter(
      ({ value }) => !shares(textOf(value), textOf(old)),
    );
    const [one] = others.slice(-1);
    if (one) return { field, options: [{ value: one.value, name: textOf(one.value) }] };
  }
  return undefined;
}

/** Whether the last word of one name is the other's too. */
const shares = (one: string, other: string): boolean =>
  folded(one).split(' ').at(-1) === folded(other).split(' ').at(-1);
