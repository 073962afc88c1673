import { dayOf, isoDay, parseIsoDay, partsOf, weekdayOf } from '../../../src/time/calendar.ts';
import { readWishes } from '../../../src/language/days.ts';
import { left } from '../../../src/language/left.ts';

/**
 * What somebody means by days and hours: a `day`, or the days from and to (both included, open where one is absent) that
 * are one of `weekdays` (Monday is 1) and none of `except`; at an hour, in a part of the day, or between hours.
 * With a `day`, `from` and `to` are hours.
 */
export interface Want {
  readonly day?: string;
  readonly from?: string;
  readonly to?: string;
  readonly weekdays?: readonly number[];
  readonly except?: readonly string[];
  readonly at?: string;
  readonly part?: string;
}

/** right; asked: nothing wrong, and what is not held is named or nothing is read; wrong: something else, or less without a word. */
export type Outcome = 'right' | 'asked' | 'wrong';

const number = (day: string): number => parseIsoDay(day) ?? NaN;

/** One set names the parts of the day in English. */
const PARTS: Readonly<Record<string, string>> = { morning: 'ochtend', afternoon: 'middag', evening: 'avond' };

function timeOf({ day, at, part, from, to }: Want): string {
  if (at !== undefined) return `@${at}`;
  if (part !== undefined) return PARTS[part] ?? part;
  return day !== undefined && (from ?? to) !== undefined ? `${from ?? ''}-${to ?? ''}` : '';
}

/** Every day that is meant, with its hours; an open start is today, an open end the last day of the year. */
function daysOf(want: Want, today: string): string[] {
  const time = timeOf(want);
  if (want.day !== undefined) return [`${want.day} ${time}`];
  const first = Math.max(number(want.from ?? today), number(today));
  const last = want.to === undefined ? dayOf(partsOf(first).year, 12, 31) : number(want.to);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
    .filter((day) => want.weekdays?.includes(weekdayOf(day)) ?? true)
    .map((day) => isoDay(day))
    .filter((day) => !want.except?.includes(day))
    .map((day) => `${day} ${time}`);
}

/** All that is meant, as days with their hours: `2018-04-12 @10:00`, `2018-04-12 ochtend`, `2018-04-12 09:00-12:00`. */
export const allDays = (wants: readonly Want[], today: string): Set<string> =>
  new Set(wants.flatMap((want) => daysOf(want, today)));

/** What is read, and whether something that may change it was left and named. */
function read(text: string, today: string): { wants: Want[]; named: boolean } {
  const wishes = readWishes(text, today);
  const rests = wishes.flatMap((wish) => wish.rests);
  return {
    wants: wishes.flatMap(({ first, last, weekdays, except, hours }): Want[] => {
      if (first === last) return [{ day: isoDay(first), ...hours }];
      const period = {
        from: isoDay(first),
        to: isoDay(last),
        ...(weekdays && { weekdays }),
        ...(except && { except: except.map((day) => isoDay(day)) }),
      };
      return hours ? daysOf(period, today).map((day) => ({ day: day.slice(0, 10), ...hours })) : [period];
    }),
    named: left(text, rests).some(({ changes }) => changes),
  };
}

/** Reads a text and holds what is read against what is meant. */
export function outcomeOf(
  text: string,
  today: string,
  meant: ReadonlySet<string>,
): { outcome: Outcome; days: boolean; got: readonly Want[] } {
  const { wants, named } = read(text, today);
  const got = allDays(wants, today);
  const bare = (days: ReadonlySet<string>): Set<string> => new Set([...days].map((day) => day.slice(0, 10)));
  const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
    [...a].every((day) => b.has(day));
  const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
    a.size === b.size && within(a, b);
  const outcome = equal(meant, got)
    ? 'right'
    : (wants.length === 0 || named) && within(bare(got), bare(meant))
      ? 'asked'
      : 'wrong';
  return { outcome, days: equal(bare(meant), bare(got)), got: wants };
}
