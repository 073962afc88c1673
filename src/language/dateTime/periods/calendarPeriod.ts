import { addMonths, dayOf, isoDay, mondayOf, mondayOfWeek, partsOf, weekOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import type { PeriodMeaning, TimeSpan } from '../meaning.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** A stretch of days with a TIMEX that names both ends. */
export function between(from: Day, to: Day, length?: string): TimeSpan {
  return { timex: `(${isoDay(from)},${isoDay(to)},${length ?? `P${to - from}D`})`, from, to };
}

export const oneSpan = (timex: string, from: Day, to: Day): PeriodMeaning => ({
  spans: [{ timex, from, to }],
});

export function monthOf(year: number, month: number): PeriodMeaning {
  const from = dayOf(year, month, 1);
  const start = partsOf(from);
  return oneSpan(`${start.year}-${two(start.month)}`, from, addMonths(from, 1));
}

/** A month of an unnamed year: the last one that has begun before this month, and the next, this one included. */
export function anyMonth(month: number, today: Day): PeriodMeaning {
  const now = partsOf(today);
  const next = month < now.month ? now.year + 1 : now.year;
  const timex = `XXXX-${two(month)}`;
  const spans = [next - 1, next].map((y) => ({ ...monthOf(y, month).spans[0], timex }));
  return { spans };
}

export const yearOf = (year: number): PeriodMeaning =>
  oneSpan(String(year).padStart(4, '0'), dayOf(year, 1, 1), dayOf(year + 1, 1, 1));

/** The week that starts on a Monday. */
export function weekFrom(monday: Day, days = 7): PeriodMeaning {
  const { year, week } = weekOf(monday);
  return oneSpan(`${year}-W${two(week)}`, monday, monday + days);
}

export const isoWeek = (year: number, week: number): PeriodMeaning => weekFrom(mondayOfWeek(year, week));

export function weekendOf(day: Day): PeriodMeaning {
  const monday = mondayOf(day);
  const { year, week } = weekOf(monday);
  return oneSpan(`${year}-W${two(week)}-WE`, monday + 5, monday + 7);
}

/** A quarter (1–4) of a year; with 0 or 5 the one before or after. */
export function quarterOf(year: number, quarter: number): PeriodMeaning {
  const from = dayOf(year, 3 * quarter - 2, 1);
  return { spans: [between(from, addMonths(from, 3), 'P3M')] };
}

/** Six months of a year. */
export function halfYear(year: number, half: number): PeriodMeaning {
  const from = dayOf(year, 6 * half - 5, 1);
  return { spans: [between(from, addMonths(from, 6), 'P6M')] };
}
