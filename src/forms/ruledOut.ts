import { same } from '../text/answer.ts';
import { wholeWord } from '../text/pattern.ts';
import type { FieldContext, Found } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import type { Field, Form } from './form.ts';
import type { FoundAnswers } from './meantAnswers.ts';

/** Where something was found: the text without what was taken before, and the fields that are looked for. */
interface Where {
  own: string;
  fields: Field[];
  context: FieldContext;
  form?: Form | undefined;
}

/** @returns whether what was found for a field is something else: one of the choices, the other choice, the form's own address */
export function isRuledOut(one: Found, field: Field, { own, fields, context, form }: Where): boolean {
  return (
    (typeOf(field).person === true && isChoice(one, own, form?.fields ?? fields, context)) ||
    isFirst(own, field, fields, form) ||
    isContact(one, field, context, form)
  );
}

/** @returns whether a field that must differ from another would hold the same */
export function repeats(one: Found, field: Field, found: FoundAnswers, all: Map<Field, Found[]>): boolean {
  if (field.differs === undefined) return false;
  const first = [...all].find(([{ id }]) => id === field.differs)?.[1][0];
  const other = found.get(field.differs) ?? first;
  return other !== undefined && same(other.value, one.value);
}

/** "Opgave 6", where only the second one is looked for: it is called as the first one is. */
function isFirst(text: string, { differs, label, words = [] }: Field, fields: Field[], form?: Form): boolean {
  const first = form?.fields.find((field) => field.id === differs);
  if (!first || fields.includes(first)) return false;
  return wholeWord(first.label).test(text) && ![label, ...words].some((word) => wholeWord(word).test(text));
}

/** Whether an address or number is the one that the form itself gives to reach. */
function isContact({ value }: Found, field: Field, context: FieldContext, form?: Form): boolean {
  if (!form || !typeOf(field).unmistakable) return false;
  return typeOf(field)
    .find(form.contact, field, context)
    .some((one) => same(one.value, value));
}

/** A person who is one of the choices ("Liesbeth Spies") is that choice, not who fills in the form. */
function isChoice({ start, end }: Found, text: string, fields: Field[], context: FieldContext): boolean {
  const words = text.slice(start, end);
  return fields
    .filter(({ list, options }) => list !== undefined && options !== undefined)
    .some((field) => typeOf(field).find(words, field, context).length > 0);
}
