import { same } from '../text/answer.ts';
import type { FieldContext, Found } from './fieldType.ts';
import { fieldTypes, typeOf } from './fieldTypes.ts';
import type { Field, Form } from './form.ts';
import type { Answers } from '../text/answer.ts';
import { findLabelled } from './labelled.ts';

/** What a message about anything says, by field id. */
export type FoundAnswers = Map<string, Found>;

/**
 * Finds every answer in a text, the asked one or not. What one kind of answer takes (an address, a person)
 * is not looked at again by the kinds after it, so that the place in an address is no municipality.
 * @param fields the fields that are looked for, in the order of the form
 * @param form all its fields, when fewer are looked for
 */
export function findAnswers(
  text: string,
  fields: Field[],
  context: FieldContext,
  form: Field[] = fields,
): FoundAnswers {
  const found: FoundAnswers = findLabelled(text, fields, context);
  const names = fields.filter((field) => typeOf(field).person).map(({ id }) => id);
  let rest = [...found]
    .filter(([id]) => !names.includes(id))
    .reduce((left, [, one]) => blank(left, one), text);
  for (const rank of ranks()) {
    const taken: Found[] = [];
    for (const name of rank) {
      let own = rest;
      for (const field of fields.filter(({ id, type }) => type === name && !found.has(id))) {
        const first = typeOf(field)
          .find(own, field, context)
          .find(
            (one) =>
              !(fieldTypes[name]?.person && isChoice(one, own, form, context)) && !repeats(one, field, found),
          );
        if (!first) continue;
        found.set(field.id, first);
        taken.push(first);
        own = blank(own, first);
      }
    }
    rest = taken.reduce(blank, rest);
  }
  return found;
}

let ranked: string[][] | undefined;

/** Types in the order in which they take from a text; types on one line look at the same text. */
function ranks(): string[][] {
  return (ranked ??= readRanks());
}

function readRanks(): string[][] {
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
  return other !== undefined && same(other.value, one.value);
}

/** A person who is one of the choices ("Liesbeth Spies") is that choice, not who fills in the form. */
function isChoice({ start, end }: Found, text: string, fields: Field[], context: FieldContext): boolean {
  const words = text.slice(start, end);
  return fields
    .filter(({ list, options }) => list !== undefined && options !== undefined)
    .some((field) => typeOf(field).find(words, field, context).length > 0);
}

/** @returns the answers that follow from other answers, as the form's file says, where nothing else is said */
export function follow(form: Form, fresh: Answers): Answers {
  const sets = form.fields.filter(({ id }) => fresh[id] !== undefined).map(({ sets }) => sets ?? {});
  return { ...Object.assign({}, ...sets), ...fresh } as Answers;
}
