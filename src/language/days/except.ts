import { weekdayOf } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';
import type { Dated } from './choose.ts';
import type { Wish } from './wishes.ts';

/** One day that was wished for and is refused behind it, by itself or by its weekday: `de 1e, 3e en 8e, o nee de 3e toch niet`. */
export const takesBack = ({ start, days, weekdays }: Dated, wish: Dated): boolean =>
  start > wish.start &&
  wish.weekdays === undefined &&
  wish.days.first === wish.days.last &&
  (weekdays
    ? weekdays.includes(weekdayOf(wish.days.first))
    : days.first === days.last && wish.days.first === days.first);

/** A refusal within a stretch of more days; a weekday is one wherever it stands. */
export const isRefusalOf = ({ days, weekdays }: Dated, wish: Dated): boolean =>
  wish.days.last > wish.days.first &&
  (weekdays !== undefined || (days.first <= wish.days.last && wish.days.first <= days.last));

/** `ik werk niet meer op vrijdag; vrijdagen dus`: of what is wished and refused nothing is known. */
export const isAllRefused = ({ first, last, weekdays, except = [] }: Wish): boolean =>
  except.length > 0 &&
  Array.from({ length: last - first + 1 }, (_, at) => first + at).every(
    (day) => except.includes(day) || (weekdays && !weekdays.includes(weekdayOf(day))),
  );

/** The days of a stretch that a refusal takes out. */
export function exceptions({ days, weekdays }: Dated, within: { first: Day; last: Day }): Day[] {
  return Array.from({ length: within.last - within.first + 1 }, (_, at) => within.first + at).filter((day) =>
    weekdays ? weekdays.includes(weekdayOf(day)) : days.first <= day && day <= days.last,
  );
}
