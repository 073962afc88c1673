import { fold } from '../text/fold.ts';

/**
 * How many slips of the pen lie between two words: a letter too many, too few or wrong, or two letters swapped.
 * @param limit stops counting above it
 * @returns the number of slips, or Infinity when it is above the limit
 */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, older[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Infinity;
    older = previous;
    previous = row;
  }
  const total = previous[b.length]!;
  return total > limit ? Infinity : total;
}

const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/eij|ey|ij|ei|y/g, 'y'],
  [/au|ou/g, 'ou'],
  [/uy/g, 'ui'],
  [/sch(?!r)/g, 'sg'],
  [/ch/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ae/g, 'aa'],
  [/ck|c(?![ei])/g, 'k'],
  [/c/g, 's'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/dt?\b|dt/g, 't'],
  [/(.)(?=\1)/g, ''],
];

/** What a folded word sounds like in Dutch: words with the same sound are easily written for one another. */
export function sound(word: string): string {
  return SAME_SOUND.reduce((rest, [pattern, by]) => rest.replace(pattern, by), word);
}

/** Letters and digits only, folded: "'s-Hertogenbosch" and "s hertogenbosch" are both shertogenbosch. */
export function squash(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * A word of an index and how far the word that was looked up is from it: 0 the same, 0.5 and a little the same sound,
 * 1 one slip; a little more when the first letter differs, which people seldom mistake.
 */
export interface Near {
  readonly key: string;
  readonly distance: number;
}

const SOUND_COST = 0.5;
const FIRST_LETTER_COST = 0.25;
/** Tells words of the same sound apart by how they are written. */
const SPELLING_COST = 0.05;
const MOST_SPELLING = 4;

function letters(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Finds words that are written or sound like a given one.
 * A slip changes at most two of the letters a word is made of, so most words are passed over without counting slips.
 * @param keys squashed words
 * @returns a function that gives all words within the limit, nearest first
 */
export function createSlipIndex(keys: readonly string[]): (word: string, limit: number) => Near[] {
  const entries = [...new Set(keys)].map((key) => {
    const heard = sound(key);
    return { key, heard, written: letters(key), spoken: letters(heard) };
  });
  return (word, limit) => {
    const heard = sound(word);
    const written = letters(word);
    const spoken = letters(heard);
    const near: Near[] = [];
    for (const entry of entries) {
      let distance = entry.key === word ? 0 : Infinity;
      if (distance > 0 && bits(entry.written ^ written) <= 2 * limit)
        distance = slips(word, entry.key, Math.floor(limit));
      if (distance > SOUND_COST && limit >= SOUND_COST && bits(entry.spoken ^ spoken) <= 2 * limit) {
        const sounds = SOUND_COST + slips(heard, entry.heard, Math.floor(limit - SOUND_COST));
        if (sounds < distance)
          distance = sounds + SPELLING_COST * Math.min(slips(word, entry.key, MOST_SPELLING), MOST_SPELLING);
      }
      if (distance > limit + SPELLING_COST * MOST_SPELLING) continue;
      const first = entry.key[0] === word[0] ? 0 : FIRST_LETTER_COST;
      near.push({ key: entry.key, distance: distance + first });
    }
    return near.sort((a, b) => a.distance - b.distance || a.key.localeCompare(b.key));
  };
}
