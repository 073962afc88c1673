import { withoutCompatible } from './clean.ts';
import { lately } from './lately.ts';

const PLAIN = /^[\x20-\x5f\x61-\x7e\n]*$/;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[’‘`´]/g;

/**
 * A text without its marks: those that stand by themselves go first, as putting thousands of them in order takes the
 * engine the square of their number.
 */
function withoutMarks(text: string): string {
  return text.replace(MARKS, '').normalize('NFD').replace(MARKS, '');
}

/** @returns a text as words are compared: lower case, no diacritics, straight apostrophes */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? lower : withoutMarks(withoutCompatible(lower)).replace(APOSTROPHES, "'");
}

const folds = new Map<string, string>();

/** Wordings are compared with every message, so what they fold to is kept: these are short, and not many. */
const LONGEST_KEPT = 60;
const MOST_KEPT = 5000;

const phraseOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}'-]+/gu, ' ')
    .trim();

/** What somebody types is compared with many wordings: it is folded once. */
const foldedLately = lately(phraseOf);

/** @returns a text as phrases are compared: folded, with no signs but those inside words, and single blanks */
export function folded(text: string): string {
  if (text.length > LONGEST_KEPT) return foldedLately(text);
  const known = folds.get(text);
  if (known !== undefined) return known;
  const phrase = phraseOf(text);
  if (folds.size >= MOST_KEPT) folds.clear();
  folds.set(text, phrase);
  return phrase;
}
