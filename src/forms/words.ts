const folds = new Map<string, string>();

/** Wordings are compared with every message, so what they fold to is kept: these are short, and not many. */
const LONGEST_KEPT = 60;
const MOST_KEPT = 5000;

/** @returns a text as words are compared: lower case, no diacritics, no signs but those inside words */
export function folded(text: string): string {
  const known = folds.get(text);
  if (known !== undefined) return known;
  const fold = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}'-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= LONGEST_KEPT) {
    if (folds.size >= MOST_KEPT) folds.clear();
    folds.set(text, fold);
  }
  return fold;
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
