import type { FieldContext, Found } from './fieldType.ts';
import { fieldTypes, typeOf } from './fieldTypes.ts';
import type { Field, Form, FormAnswers } from './form.ts';

/** What a message about anything says, by field id. */
export type FoundAnswers = Map<string, Found>;

/**
 * Finds every answer in a text, the asked one or not. What one kind of answer takes (an address, a person)
 * is not looked at again by the kinds after it, so that the place in an address is no municipality.
 * @param fields the fields that are looked for, in the order of the form
 */
export function findAnswers(text: string, fields: Field[], context: FieldContext): FoundAnswers {
  const found: FoundAnswers = new Map();
  let rest = text;
  for (const rank of ranks()) {
    const taken: Found[] = [];
    for (const name of rank) {
      let own = rest;
      for (const field of fields.filter(({ type }) => type === name)) {
        const first = typeOf(field).find(own, field, context)[0];
        if (!first || repeats(first, field, found)) continue;
        found.set(field.id, first);
        taken.push(first);
        own = blank(own, first);
      }
    }
    rest = taken.reduce(blank, rest);
  }
  return withoutChosenNames(found, text, fields, context);
}

/** Types in the order in which they take from a text; types on one line look at the same text. */
function ranks(): string[][] {
  const byRank = new Map<number, string[]>();
  for (const [name, { rank }] of Object.entries(fieldTypes))
    byRank.set(rank, [...(byRank.get(rank) ?? []), name]);
  return [...byRank.entries()].sort(([a], [b]) => a - b).map(([, names]) => names);
}

function blank(text: string, { start, end }: Found): string {
  return text.slice(0, start) + ','.repeat(Math.max(0, end - start)) + text.slice(end);
}

/** Whether a field that must differ from another would hold the same. */
function repeats(one: Found, field: Field, found: FoundAnswers): boolean {
  const other = field.differs === undefined ? undefined : found.get(field.differs);
  return other !== undefined && JSON.stringify(other.value) === JSON.stringify(one.value);
}

/** A person who is one of the choices ("Liesbeth Spies") is that choice, not who fills in the form. */
function withoutChosenNames(
  found: FoundAnswers,
  text: string,
  fields: Field[],
  context: FieldContext,
): FoundAnswers {
  for (const field of fields.filter(({ type }) => type === 'name')) {
    const name = found.get(field.id);
    if (!name) continue;
    const words = ' '.repeat(name.start) + text.slice(name.start, name.end);
    for (const choice of fields.filter(({ type, options }) => type === 'choice' && options)) {
      const chosen = typeOf(choice).find(words, choice, context)[0];
      if (!chosen) continue;
      found.delete(field.id);
      if (!found.has(choice.id)) found.set(choice.id, chosen);
    }
  }
  return found;
}

/** @returns the answers that follow from other answers, as the form's file says, where nothing else is said */
export function follow(form: Form, fresh: FormAnswers): FormAnswers {
  const sets = form.fields.filter(({ id }) => fresh[id] !== undefined).map(({ sets }) => sets ?? {});
  return { ...Object.assign({}, ...sets), ...fresh } as FormAnswers;
}
