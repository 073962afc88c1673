import type { Span } from '../left.ts';

const SMALL = 'op|in|de|den|het|een|liefst|eventueel|evt\\.?|ook';
const ROW = new RegExp(
  `^-?[\\s(]*(?:,|of|en|/|\\+|&|,\\s+of|,\\s+en|en/of|noch|ofwel)\\s*(?:(?:${SMALL})(?!\\p{L})\\s*)*$`,
  'iu',
);

/** `zowel 13 als 14 november` */
const PAIRED = /^,? als(?: ook)?(?: op| de)* $/iu;
const BOTH = /(?<!\p{L})zowel(?: op| de)* $/iu;
const FAR = 20;

/** @returns whether two stretches of days belong to one row: `10, 11 of 12 april` */
export const inRow = (text: string, before: Span, after: Span): boolean =>
  /^[ -]$/.test(text.slice(before.end, after.start)) ||
  ROW.test(text.slice(before.end, after.start)) ||
  (PAIRED.test(text.slice(before.end, after.start)) &&
    BOTH.test(text.slice(Math.max(0, before.start - FAR), before.start)));

/** No more days than this stand in a row before or behind one: those of a month. */
const LONGEST = 31;

/** The places of the days that are in one row with the one at a place, in order. */
export function rowOf(days: readonly Span[], at: number, text: string): number[] {
  if (!days[at]) return [];
  let [first, last] = [at, at];
  while (at - first < LONGEST && days[first - 1] && inRow(text, days[first - 1]!, days[first]!)) first--;
  while (last - at < LONGEST && days[last + 1] && inRow(text, days[last]!, days[last + 1]!)) last++;
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
