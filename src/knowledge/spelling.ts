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

/** Slips between two words, a swap of neighbours counting as one. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
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
          const slips = distance(word, candidate);
          const count = words.get(candidate) ?? 0;
          const starts = candidate[0] === word[0] || candidate[0] === word[1];
          if (!starts || slips > depthOf(word)) continue;
          if (!best || slips < best.slips || (slips === best.slips && count > best.count))
            best = { word: candidate, slips, count };
        }
      return best?.word;
    },
  };
}
