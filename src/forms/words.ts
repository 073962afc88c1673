import { withoutMarks } from '../language/tokens.ts';

const folds = new Map<string, string>();

/** Wordings are compared with every message, so what they fold to is kept: these are short, and not many. */
const LONGEST_KEPT = 60;
const MOST_KEPT = 5000;

/** What somebody types is compared with many wordings: it is folded once. */
let last = { text: '', fold: '' };

/** @returns a text as words are compared: lower case, no diacritics, no signs but those inside words */
export function folded(text: string): string {
  const known = text === last.text ? last.fold : folds.get(text);
  if (known !== undefined) return known;
  const fold = withoutMarks(text.toLowerCase())
    .replace(/[’‘`]/g, "'")
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}'-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= LONGEST_KEPT) {
    if (folds.size >= MOST_KEPT) folds.clear();
    folds.set(text, fold);
  } else last = { text, fold };
  return fold;
}

/** @returns a text without the signs at its end that are of this kind; in time proportional to its length */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

const patterns = new Map<string, RegExp>();

/** @returns a pattern for a word or phrase that stands by itself; made once */
export function wholeWord(word: string): RegExp {
  const known = patterns.get(word);
  if (known) return known;
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  const made = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
  patterns.set(word, made);
  return made;
}
