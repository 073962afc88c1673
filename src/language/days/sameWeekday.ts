import { weekdayOf } from '../../time/calendar.ts';
import { rowOf } from './rows.ts';
import type { Told } from './told.ts';

const EACH =
  /^[ ,(]{0,3}(?:(?:telkens|steeds|allemaal|alle(?: (?:drie|vier|vijf))?|allebei|beide|elke keer|iedere keer|dus|op|een) )*\(?$/iu;

/**
 * A weekday behind dates that all fall on it is no other day, and its hours are theirs: `22/3, 19/4 en 24/5 (telkens do.
 * 19.30 uur)`.
 */
export function withoutSameWeekday(told: readonly Told[], text: string): Told[] {
  return told.flatMap((one, at) => {
    const before = told[at - 1];
    const [weekday] = one.weekdays ?? [];
    if (!before?.days || before.weekdays || one.weekdays?.length !== 1 || one.nth) return [one];
    const gap = text.slice(before.end, one.start);
    if (!/\p{L}|\(/u.test(gap) || !EACH.test(gap) || /^ *(?:op|en|of) *$/iu.test(gap)) return [one];
    const row = rowOf(told, at - 1, text).filter((place) => place < at);
    const isSame = row.every((place) => {
      const days = told[place]!.days;
      return days !== undefined && days.first === days.last && weekdayOf(days.first) === weekday;
    });
    if (!isSame) return [one];
    const { start, end, words, hours } = one;
    return hours ? [{ start, end, words, hours }] : [];
  });
}
