import type { FieldType } from './fieldType.ts';
import type { Field, Form } from './form.ts';
import { choice } from './types/choice.ts';
import { email, phone } from './types/contact.ts';
import { periods } from './types/periods.ts';
import { bestuurder, functie, name } from './types/person.ts';
import { gemeente, organisatie, region } from './types/place.ts';
import { longText, text } from './types/text.ts';
import { yesNo } from './types/yesNo.ts';

/** Every kind of answer a form can ask for, by the name that form files use. */
export const fieldTypes: Record<string, FieldType> = {
  email,
  phone,
  name,
  functie,
  bestuurder,
  gemeente,
  region,
  organisatie,
  choice,
  periods,
  yesNo,
  text,
  longText,
};

/** @throws when a form names a type there is none of: `checkForm` has refused that before */
export function typeOf(field: Field): FieldType {
  const type = fieldTypes[field.type];
  if (!type) throw new Error(`field ${field.id} has an unknown type: ${field.type}`);
  return type;
}

/** @returns the names of the types in the order in which they take from a text; those on one line look at the same text */
export function ranks(): string[][] {
  return [...Map.groupBy(Object.keys(fieldTypes), (name) => fieldTypes[name]!.rank)]
    .sort(([a], [b]) => a - b)
    .map(([, names]) => names);
}

/** @returns whether an answer belongs to a person who is named: what they are, or where they are reached */
export function belongsToPerson(field: Field): boolean {
  const { ofPerson, contact } = typeOf(field);
  return (ofPerson ?? contact) === true;
}

/** @returns the field with the name of who a form is about: the one marked so, else the first name; undefined when there is none */
export function personOf({ marked, fields }: Form): Field | undefined {
  return fields.find(({ id, type }) =>
    marked?.person === undefined ? type === 'name' : id === marked.person,
  );
}
