import type { Applicant } from './applicant.ts';

/** What of someone counts for the turn. */
export type InTurn = Pick<Applicant, 'id' | 'gemeente' | 'first'>;

/**
 * Puts everyone in order of turn. Municipalities go in rounds: first one delegate of each, then the second delegates,
 * and so on, in every round in the same drawn order of municipalities. So sending more people makes nobody's turn
 * earlier than another municipality's. A municipality's own delegates go round the opgaven of their first choice
 * alike, in a drawn order: first one for each opgave, then the second ones. And between two delegates of a
 * municipality for the same opgave the lot decides.
 *
 * Each lot depends on the seed and on what it is drawn for alone, so that the order of the input makes no difference,
 * and a withdrawal makes none between municipalities.
 */
export function drawTurns<T extends InTurn>(applicants: readonly T[], seed: string): T[] {
  const lot = (...of: string[]) => draw(seed, of);
  const byLot = sortBy(applicants, ({ id }) => [lot(id)]);
  const inOpgave = inRounds(byLot, ({ gemeente, first }) => JSON.stringify([gemeente, first]));
  const within = sortBy(inOpgave, ({ one: { gemeente, first }, round }) => [round, lot(gemeente, first)]);
  const rounds = inRounds(
    within.map(({ one }) => one),
    ({ gemeente }) => gemeente,
  );
  return sortBy(rounds, ({ one: { gemeente }, round }) => [round, lot(gemeente, '')]).map(({ one }) => one);
}

/** @returns everyone with how many of the same kind come before */
function inRounds<T>(all: readonly T[], kind: (one: T) => string): { one: T; round: number }[] {
  const seen = new Map<string, number>();
  return all.map((one) => {
    const round = seen.get(kind(one)) ?? 0;
    seen.set(kind(one), round + 1);
    return { one, round };
  });
}

function sortBy<T>(all: readonly T[], rank: (one: T) => number[]): T[] {
  return all
    .map((one) => ({ one, ranks: rank(one) }))
    .sort((a, b) => {
      const at = a.ranks.findIndex((value, index) => value !== b.ranks[index]);
      return at === -1 ? 0 : a.ranks[at]! - b.ranks[at]!;
    })
    .map(({ one }) => one);
}

/** @returns a number from 0 up to 2^53, evenly spread: two 32-bit FNV-1a hashes, each stirred until all bits count */
function draw(seed: string, of: readonly string[]): number {
  const text = [seed, ...of].join('\u0000');
  return (stir(hash(text, 0x811c9dc5)) >>> 11) * 2 ** 32 + stir(hash(text, 0x01234567));
}

function hash(text: string, start: number): number {
  let value = start;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

function stir(value: number): number {
  let stirred = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  stirred = Math.imul(stirred ^ (stirred >>> 13), 0xc2b2ae35);
  return (stirred ^ (stirred >>> 16)) >>> 0;
}
