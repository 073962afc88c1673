/** @returns a regular expression's source for a text as it stands */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** @returns a source for a phrase, with any blanks between its words */
function spaced(phrase: string): string {
  return escaped(phrase).replace(/ /g, '\\s+');
}

const NOTHING = '(?!)';

/** @returns a source for one of these phrases, the longest first; of none it matches nothing */
export function oneOf(phrases: readonly string[]): string {
  if (phrases.length === 0) return NOTHING;
  return phrases
    .toSorted((a, b) => b.length - a.length)
    .map(spaced)
    .join('|');
}

const patterns = new Map<string, RegExp>();

/** @returns a pattern for a word or phrase that stands by itself; made once */
export function wholeWord(word: string): RegExp {
  const known = patterns.get(word);
  if (known) return known;
  const made = new RegExp(`(?<![\\p{L}\\p{N}])${spaced(word)}(?![\\p{L}\\p{N}])`, 'iu');
  patterns.set(word, made);
  return made;
}

/** @returns a text without the signs at its end that are of this kind; in time proportional to its length */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
