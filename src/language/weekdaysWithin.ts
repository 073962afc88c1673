import { isoDay, parseIsoDay, weekdayOf } from '../time/calendar.ts';
import type { Period } from './dateTime/periods/coming.ts';

const WEEKDAY = /\b(maan|dins|woens|donder|vrij|zater|zon)dag/gi;
const FROM_MONDAY = ['maan', 'dins', 'woens', 'donder', 'vrij', 'zater', 'zon'];

/** A period of fewer days holds no choice of weekdays. */
const WEEK = 7;
/** More days than this are no preference; then the periods say enough. */
const MOST = 12;

/** What was read, with the words it was read from. */
export interface Said {
  words: string;
  periods: readonly (Period | string)[];
}

/**
 * "een dinsdagmiddag in april": the Tuesdays of April, instead of the coming Tuesday and the whole of April.
 * @returns the days, in order; undefined when no bare weekday goes with a longer period
 */
export function weekdaysWithin(said: readonly Said[]): Period[] | undefined {
  const weekdays = new Set(
    said.flatMap(({ words }) => (/\d|week|tot|t\/m/.test(words) ? [] : weekdaysIn(words))),
  );
  const spans = said
    .flatMap(({ periods }) => periods)
    .filter((period) => typeof period === 'object' && length(period) > WEEK) as Period[];
  if (weekdays.size === 0 || spans.length === 0) return undefined;
  const days = spans
    .flatMap(({ from, to }) => daysBetween(from, to))
    .filter((day) => weekdays.has(weekdayOf(day)));
  const periods = [...new Set(days)]
    .sort((a, b) => a - b)
    .map((day) => ({ from: isoDay(day), to: isoDay(day) }));
  return periods.length > MOST ? spans : periods;
}

function weekdaysIn(words: string): number[] {
  return [...words.matchAll(WEEKDAY)].map(([, name = '']) => FROM_MONDAY.indexOf(name.toLowerCase()) + 1);
}

function numberOf(day: string): number {
  return parseIsoDay(day) ?? 0;
}

function length({ from, to }: Period): number {
  return numberOf(to) - numberOf(from) + 1;
}

function daysBetween(from: string, to: string): number[] {
  const first = numberOf(from);
  return Array.from({ length: numberOf(to) - first + 1 }, (_, at) => first + at);
}
