import { slips as countSlips } from '../../language/fuzzy.ts';

/** Finds the known word that a misspelled one most likely stands for. */
export interface Speller {
  correct(word: string): string | undefined;
}

/** Shorter words have too many neighbours to be corrected; longer ones may hold two slips. */
const SHORTEST = 5;
const LONGEST = 30;
const TWO_SLIPS_FROM = 9;
const MOST_SLIPS = 2;

const depthOf = (word: string) => (word.length >= TWO_SLIPS_FROM ? 2 : 1);

/**
 * @param words the known words with how often they occur
 * @returns a speller over them; looking up costs the same however many words there are
 */
export function createSpeller(words: Map<string, number>): Speller {
  const known = [...words.keys()]
    .filter(({ length }) => length >= SHORTEST - 1 && length <= LONGEST + MOST_SLIPS)
    .filter((word) => !/\d/.test(word));
  const near = indexOf(known.map((word) => deletionKeys(word, depthOf(word))));
  return {
    correct(word) {
      if (word.length < SHORTEST || word.length > LONGEST || /[^a-z]/.test(word)) return undefined;
      let best: { word: string; slips: number; count: number } | undefined;
      const tried = new Set<number>();
      for (const key of deletionKeys(word, depthOf(word)))
        for (const at of near(key)) {
          if (tried.has(at)) continue;
          tried.add(at);
          const candidate = known[at]!;
          if (candidate[0] !== word[0] && candidate[0] !== word[1]) continue;
          const slips = countSlips(word, candidate, depthOf(word));
          const count = words.get(candidate) ?? 0;
          if (slips === Infinity) continue;
          if (!best || slips < best.slips || (slips === best.slips && count > best.count))
            best = { word: candidate, slips, count };
        }
      return best?.word;
    },
  };
}

/** @returns the lists that hold a key, by their place, in three arrays of numbers: there are some hundred thousand keys */
function indexOf(lists: number[][]): (key: number) => number[] {
  const total = lists.reduce((sum, { length }) => sum + length, 0);
  const mask = 2 ** Math.ceil(Math.log2(total + 1)) - 1;
  const ends = new Uint32Array(mask + 2);
  for (const list of lists) for (const key of list) ends[(key & mask) + 1]! += 1;
  for (let at = 1; at < ends.length; at++) ends[at]! += ends[at - 1]!;
  const keys = new Int32Array(total);
  const places = new Uint32Array(total);
  const free = ends.slice();
  lists.forEach((list, place) => {
    for (const key of list) {
      const at = free[key & mask]!++;
      keys[at] = key;
      places[at] = place;
    }
  });
  return (key) => {
    const found: number[] = [];
    for (let at = ends[key & mask]!; at < ends[(key & mask) + 1]!; at++)
      if (keys[at] === key) found.push(places[at]!);
    return found;
  };
}

/** What a letter counts by at each place from the end, in 32 bits. */
const POWERS = new Int32Array(LONGEST + MOST_SLIPS).fill(1);
const BASE = 0x01000193;
for (let at = 1; at < POWERS.length; at++) POWERS[at] = Math.imul(POWERS[at - 1]!, BASE);

/**
 * Gives a 32-bit key of a word, and of what is left of it with one or two letters taken out: words that are a slip or two
 * apart have a key in common. Worked out without making the shorter words.
 * @param depth how many letters are taken out at most: 1 or 2
 */
function deletionKeys(word: string, depth: number): number[] {
  const { length } = word;
  /** Keys of the first so many letters, and of the letters from a place on. */
  const before = new Int32Array(length + 1);
  const after = new Int32Array(length + 1);
  for (let at = 0; at < length; at++) before[at + 1] = Math.imul(before[at]!, BASE) + word.charCodeAt(at);
  for (let at = length - 1; at >= 0; at--)
    after[at] = Math.imul(word.charCodeAt(at), POWERS[length - 1 - at]!) + after[at + 1]!;
  const keys = [before[length]!];
  for (let out = 0; out < length; out++)
    keys.push((Math.imul(before[out]!, POWERS[length - 1 - out]!) + after[out + 1]!) | 0);
  if (depth < 2) return keys;
  for (let out = 0; out < length; out++) {
    /** What stands between the two that are taken out, behind the letters before the first. */
    let upTo = before[out]!;
    for (let next = out + 1; next < length; next++) {
      keys.push((Math.imul(upTo, POWERS[length - 1 - next]!) + after[next + 1]!) | 0);
      upTo = (Math.imul(upTo, BASE) + word.charCodeAt(next)) | 0;
    }
  }
  return keys;
}
