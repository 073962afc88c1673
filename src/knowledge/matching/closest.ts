import { aligned } from './aligned.ts';
import type { Line } from './aligned.ts';
import type { AskedQuestion, Rarity } from './question.ts';

const { max, sqrt } = Math;

/** @returns how much of a question the closest single wording or sentence says, and of that the question */
export function closest({ content }: AskedQuestion, lines: readonly Line[]): number {
  const total = content.reduce((sum, { weight }) => sum + weight ** 2, 0) || 1;
  return lines.reduce((best, { keys }) => {
    const shared = content.reduce((sum, { key, weight }) => (keys.has(key) ? sum + weight ** 2 : sum), 0);
    const both = content.filter(({ key }) => keys.has(key)).length;
    return max(best, sqrt((shared / total) * (both / (keys.size || 1))));
  }, 0);
}

/** @returns how the closest of some lines is laid beside a question */
export const closestAligned = (question: AskedQuestion, lines: readonly Line[], rarity: Rarity): number =>
  lines.reduce((best, line) => max(best, aligned(question, line, rarity)), 0);

/** @returns which share of what is asked something has */
export function overlap<K>(asked: Set<K>, has: Set<K>): number {
  if (asked.size === 0 || has.size === 0) return 0;
  let shared = 0;
  for (const gram of asked) if (has.has(gram)) shared++;
  return shared / asked.size;
}
