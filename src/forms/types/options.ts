import type { Candidate, FieldContext } from '../fieldType.ts';
import type { Field, Option } from '../form.ts';
import { nounsOf } from '../nouns.ts';
import type { Answer } from '../../text/answer.ts';
import { folded } from '../../text/fold.ts';

interface Kept {
  from: readonly Option[] | undefined;
  options: readonly Option[];
}

const kept = new WeakMap<Field, Kept>();

/** @returns what can be chosen: the list's own, then those written out in the form; the same array as long as both last */
export function choicesOf(field: Field, { lists }: FieldContext): readonly Option[] {
  const from = field.list === undefined ? undefined : lists.choices[field.list];
  const known = kept.get(field);
  if (known && known.from === from) return known.options;
  const options = field.options ? [...(from ?? []), ...field.options] : (from ?? []);
  kept.set(field, { from, options });
  return options;
}

/** @returns the answer that an option is */
export function valueOf(field: Field, { code, name }: Option): Answer {
  return field.options ? code : { code, name };
}

/** @returns an option as it is offered */
export function candidateOf(field: Field, option: Option): Candidate {
  const { name, about } = option;
  return { value: valueOf(field, option), name, ...(about !== undefined && { about }) };
}

function withoutLead(text: string, lead: ReadonlySet<string>, nouns: readonly string[]): string {
  const words = text.split(' ');
  const first = words.findIndex((word) => !lead.has(word) && !nouns.includes(word));
  return words.slice(Math.max(first, 0)).join(' ');
}

/** @returns the option that a text is nothing but a word for */
export function exactly(text: string, field: Field, context: FieldContext): Option | undefined {
  const said = withoutLead(folded(text), context.lists.sayings.options.lead, nounsOf(field));
  return choicesOf(field, context).find((option) =>
    [option.name, option.code, ...(option.words ?? [])].some((word) => folded(word) === said),
  );
}
