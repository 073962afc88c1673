import { isoDay, weekdayOf } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';
import type { Period } from '../dateTime/periods/coming.ts';
import type { Span } from '../left.ts';
import type { Wish } from './wishes.ts';

/** More days than this are no preference; then the stretch says enough. */
const MOST = 12;

/** What periods and moments hold of a wish, and where the text says what they hold. */
export interface Held {
  /** a string is a moment without its offset */
  readonly periods: readonly (Period | string)[];
  readonly rests: readonly Span[];
}

const period = (first: Day, last: Day): Period => ({ from: isoDay(first), to: isoDay(last) });

/** Wishes as periods and moments: an exception parts a period, chosen weekdays are days, an hour makes a moment. */
export function heldOf(wishes: readonly Wish[]): Held[] {
  const choices = wishes.filter(({ weekdays }) => weekdays).length;
  return wishes.map((wish) => heldOfOne(wish, MOST / choices));
}

function heldOfOne(wish: Wish, most: number): Held {
  const { first, last, weekdays, except, hours, repeats, rests, clock } = wish;
  if (repeats) return { periods: [], rests: [] };
  const at = first === last ? hours?.at : undefined;
  const held = hours && at === undefined ? rests.filter((span) => !clock.includes(span)) : rests;
  if (at !== undefined) return { periods: [`${isoDay(first)}T${at}:00`], rests };
  if (!weekdays && !except) return { periods: [period(first, last)], rests: held };
  const runs = runsOf(
    first,
    last,
    (day) => !except?.includes(day) && (weekdays?.includes(weekdayOf(day)) ?? true),
  );
  if (!weekdays || runs.length <= most) return { periods: runs, rests: held };
  return { periods: [period(first, last)], rests: held.slice(0, 1) };
}

/** The days of a stretch that pass the test, together as far as they follow each other. */
function runsOf(first: Day, last: Day, passes: (day: Day) => boolean): Period[] {
  const runs: Period[] = [];
  let start: Day | undefined;
  for (let day = first; day <= last + 1; day++) {
    const inside = day <= last && passes(day);
    if (inside) start ??= day;
    else if (start !== undefined) {
      runs.push(period(start, day - 1));
      start = undefined;
    }
  }
  return runs;
}
