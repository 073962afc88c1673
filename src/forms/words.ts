/** @returns a text as words are compared: lower case, no diacritics, no signs but those inside words */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}'-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
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
