import type { Term } from '../reading/term.ts';
import { isAspect } from '../reading/term.ts';
import type { Thesaurus } from '../reading/thesaurus.ts';
import type { AskedQuestion, Rarity } from './question.ts';

/** One wording or sentence, to be laid beside a question. */
export interface Line {
  terms: LineTerm[];
  keys: Set<string>;
  groups: Set<string>;
  /** Kinds of asking, when it is a wording. */
  kinds: number[];
}

interface LineTerm {
  key: string;
  weight: number;
  groups: readonly string[];
}

/** @param kinds of asking that the text shows */
export function lineOf(terms: Term[], kinds: number[], thesaurus: Thesaurus): Line {
  const best = new Map<string, LineTerm>();
  for (const { key, weight } of terms)
    if (!isAspect(key) && weight > (best.get(key)?.weight ?? 0))
      best.set(key, { key, weight, groups: thesaurus.groupsOf(key) });
  const own = [...best.values()];
  return {
    terms: own,
    keys: new Set(terms.map(({ key }) => key)),
    groups: new Set(own.flatMap(({ groups }) => groups)),
    kinds,
  };
}

/** @returns how rare the rarest of the groups is that something has too; 0 where it has none of them */
export function nearest(
  groups: readonly { key: string; rarity: number }[],
  has: ReadonlySet<string>,
): number {
  return groups.reduce((best, { key, rarity }) => (has.has(key) ? Math.max(best, rarity) : best), 0);
}

/** @returns how much a question and a line say of each other, in the same words or in words of the same group: 0 to 1 */
export function aligned(question: AskedQuestion, line: Line, rarity: Rarity): number {
  let [total, covered] = [0, 0];
  for (const { key, weight, groups } of question.content) {
    total += weight;
    covered += weight * (line.keys.has(key) ? 1 : nearest(groups, line.groups));
  }
  let [length, met] = [0, 0];
  for (const { key, weight, groups } of line.terms) {
    const counts = weight * rarity(key);
    length += counts;
    if (question.keys.has(key)) met += counts;
    else
      met +=
        counts *
        groups.reduce(
          (best, group) => (question.groups.has(group) ? Math.max(best, rarity(group)) : best),
          0,
        );
  }
  return Math.sqrt((covered / (total || 1)) * (met / (length || 1)));
}
