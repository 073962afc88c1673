import { daysInMonth, partsOf, weekdayOf } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';

/** The days in a stretch that are the nth of their weekday in a month; counted from its end below nought. */
export function nthDays(
  { weekday, rank }: { weekday: number; rank: number },
  { first, last }: { first: Day; last: Day },
): Day[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((day) => {
    if (weekdayOf(day) !== weekday) return false;
    const { year, month, date } = partsOf(day);
    return rank > 0
      ? Math.ceil(date / 7) === rank
      : Math.ceil((daysInMonth(year, month) - date + 1) / 7) === -rank;
  });
}
