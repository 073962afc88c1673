import { slips as countSlips } from '../../language/fuzzy.ts';

/** Finds the known word that a misspelled one most likely stands for. */
export interface Speller {
  correct(word: string): string | undefined;
}

/** Shorter words have too many neighbours to be corrected; longer ones may hold two slips. */
const SHORTEST = 5;
const TWO_SLIPS_FROM = 9;

function deletions(word: string, depth: number): Set<string> {
  const found = new Set([word]);
  let edge = [word];
  for (let step = 0; step < depth; step++) {
    const next: string[] = [];
    for (const one of edge)
      for (let at = 0; at < one.length; at++) {
        const shorter = one.slice(0, at) + one.slice(at + 1);
        if (!found.has(shorter)) {
          found.add(shorter);
          next.push(shorter);
        }
      }
    edge = next;
  }
  return found;
}

/**
 * @param words the known words with how often they occur
 * @returns a speller over them; looking up costs the same however many words there are
 */
export function createSpeller(words: Map<string, number>): Speller {
  const byDeletion = new Map<string, string[]>();
  const depthOf = (word: string) => (word.length >= TWO_SLIPS_FROM ? 2 : 1);
  for (const word of words.keys()) {
    if (word.length < SHORTEST - 1 || /\d/.test(word)) continue;
    for (const key of deletions(word, depthOf(word))) {
      const list = byDeletion.get(key);
      if (list) list.push(word);
      else byDeletion.set(key, [word]);
    }
  }
  return {
    correct(word) {
      if (word.length < SHORTEST || word.length > 30 || /[^a-z]/.test(word)) return undefined;
      let best: { word: string; slips: number; count: number } | undefined;
      const tried = new Set<string>();
      for (const key of deletions(word, depthOf(word)))
        for (const candidate of byDeletion.get(key) ?? []) {
          if (tried.has(candidate)) continue;
          tried.add(candidate);
          const slips = countSlips(word, candidate, depthOf(word));
          const count = words.get(candidate) ?? 0;
          const starts = candidate[0] === word[0] || candidate[0] === word[1];
          if (!starts || slips === Infinity) continue;
          if (!best || slips < best.slips || (slips === best.slips && count > best.count))
            best = { word: candidate, slips, count };
        }
      return best?.word;
    },
  };
}
