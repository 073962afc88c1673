import { LONGEST_MESSAGE } from '../fieldType.ts';
import type { FieldType, Reading } from '../fieldType.ts';
import type { Field } from '../form.ts';

const LONGEST = 200;
const LONGEST_OWN_WORDS = 2000;
/** Two letters at least: a number or a sign alone says nothing. */
const SAYS_SOMETHING = /\p{L}[^]*\p{L}/u;

function longest(field: Field): number {
  return field.max ?? (field.type === 'longText' ? LONGEST_OWN_WORDS : LONGEST);
}

/** Reads a text as it is, without the blanks around it; on one line unless it is someone's own words. */
export function readText(text: string, field: Field): Reading {
  const trimmed = field.type === 'longText' ? text.trim() : text.replace(/\s+/g, ' ').trim();
  if (!SAYS_SOMETHING.test(trimmed)) return { kind: 'none' };
  return trimmed.length > longest(field)
    ? { kind: 'wrong', reason: 'too long' }
    : { kind: 'value', value: trimmed };
}

/** @returns whether a kept answer is a text that says something and is not too long */
export function isText(value: unknown, field: Field): boolean {
  return typeof value === 'string' && SAYS_SOMETHING.test(value) && value.length <= longest(field);
}

/** One line of text. */
export const text: FieldType = {
  rank: 9,
  free: true,
  read: readText,
  find: () => [],
  show: String,
  check: isText,
};

/** Someone's own words, over as many lines as they like. */
export const longText: FieldType = { ...text, longest: LONGEST_MESSAGE };
