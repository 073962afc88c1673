import { counted, DAY, isFull } from './limit.ts';
import type { Limit } from './limit.ts';
import { countSchema, pseudonymOf } from './tally.ts';
import type { Tally } from './tally.ts';
import type { Turn } from './turn.ts';

/** What one person may do in a day: each of these has people mailed. */
export const MOST_A_DAY = {
  /** Forms handed in and changes saved. */
  'hand in': { most: 20, window: DAY },
  /** Questions passed on to the staff. */
  'ask the VNG': { most: 5, window: DAY },
} satisfies Record<string, Limit>;

/**
 * Counts something that a person may do so many times a day, in every conversation and with every bot together.
 * @returns the count to store with it; undefined when it was done as often as it may be
 */
export async function oneMoreToday(turn: Turn, what: keyof typeof MOST_A_DAY): Promise<Tally | undefined> {
  const limit = MOST_A_DAY[what];
  const [tally] = await turn.tallies([`${what} ${pseudonymOf(turn)}`]);
  if (!tally) throw new Error('a tally is missing');
  const count = countSchema.parse(tally.value);
  return isFull(count, limit, turn.wall) ? undefined : { ...tally, value: counted(count, limit, turn.wall) };
}
