import { addMonths, dayOf, daysInMonth, partsOf, weekdayOf } from '../../../src/time/calendar.ts';
import type { Day } from '../../../src/time/calendar.ts';
import type { Dice } from './dice.ts';

export type Meant = readonly (readonly [Day, string])[];
export type Way = (d: Dice, today: Day) => { readonly text: string; readonly meant: Meant };

export const at = (days: readonly Day[], time = ''): Meant => days.map((day) => [day, time] as const);
export const span = (first: Day, last: Day): Day[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
export const ahead = (d: Dice, today: Day): Day => today + d.int(8, 250);
export const both = (...parts: Meant[]): Meant => parts.flat();
export const endOfYear = (day: Day): Day => dayOf(partsOf(day).year, 12, 31);
export const firstOf = (day: Day): Day => dayOf(partsOf(day).year, partsOf(day).month, 1);
export const lastOf = (day: Day): Day => addMonths(firstOf(day), 1) - 1;
export const monthOf = (day: Day): number => partsOf(day).month;
export const dateOf = (day: Day): number => partsOf(day).date;

/** Days of one month that is to come, in order. */
export function inOneMonth(d: Dice, today: Day, count: number): Day[] {
  const first = addMonths(firstOf(today), d.int(1, 8));
  const days = new Set<number>();
  while (days.size < count) days.add(d.int(1, daysInMonth(partsOf(first).year, monthOf(first))));
  return [...days].sort((a, b) => a - b).map((n) => first + n - 1);
}

export const weekdaysIn = (d: Dice, count: number): number[] => {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(d.int(1, 5));
  return [...chosen].sort((a, b) => a - b);
};

export const NEXT = (today: Day, weekday: number): Day => today + ((weekday - weekdayOf(today) + 7) % 7 || 7);
