import { LONGEST_MESSAGE } from '../../text/longest.ts';
import type { FieldReading, FieldType } from '../fieldType.ts';
import type { Field } from '../form.ts';

const LONGEST = 200;
const LONGEST_OWN_WORDS = 2000;
/** Two letters at least: a number or a sign alone says nothing. */
const SAYS_SOMETHING = /\p{L}[^]*\p{L}/u;

/** Endings of host names that nobody writes behind a dot in a name or a function. */
const ENDINGS =
  'nl|be|de|eu|com|org|net|info|biz|io|co|app|dev|xyz|site|online|link|click|shop|top|ru|cn|me|test|example';
const ADDRESS = new RegExp(
  `://|\\bwww\\.|\\bmailto:|[^\\s@]@[^\\s@.]+\\.\\S|[\\p{L}\\p{N}]\\.(?:${ENDINGS})(?![\\p{L}\\p{N}])|[\\p{L}\\p{N}]\\.\\p{L}{2,}/\\S`,
  'iu',
);

/** Both types read alike but for this; a type can't look itself up. */
const isOwnWords = (field: Field): boolean => field.type === 'longText';

function longest(field: Field): number {
  return field.max ?? (isOwnWords(field) ? LONGEST_OWN_WORDS : LONGEST);
}

/**
 * Reads a text as it is, without the blanks around it. Unless it is someone's own words it is on one line, and no
 * address of a site or of mail is in it.
 */
export function readText(text: string, field: Field): FieldReading {
  const trimmed = isOwnWords(field) ? text.trim() : text.replace(/\s+/g, ' ').trim();
  if (!SAYS_SOMETHING.test(trimmed)) return { kind: 'none' };
  if (trimmed.length > longest(field)) return { kind: 'wrong', reason: 'too long' };
  return !isOwnWords(field) && ADDRESS.test(trimmed)
    ? { kind: 'wrong', reason: 'address' }
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
  seeksBeside: 'nothing',
  find: () => [],
  show: String,
  check: isText,
};

/** Someone's own words, over as many lines as they like. */
export const longText: FieldType = { ...text, ownWords: true, longest: LONGEST_MESSAGE };
