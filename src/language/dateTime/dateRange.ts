import { either, greedy, kept, lookup, maybe, seq, words } from '../grammar.ts';
import type { Rule } from '../grammar.ts';
import { dayNumber } from './amounts.ts';
import { dayOf, partsOf } from './calendar.ts';
import type { Day } from './calendar.ts';
import { between } from './calendarPeriod.ts';
import { dateOf } from './meaning.ts';
import type { DateMeaning, PeriodMeaning, Span } from './meaning.ts';
import { partOfPeriod } from './partOfPeriod.ts';
import { calendarPeriod } from './period.ts';
import { plainDate } from './plainDate.ts';
import { relativeDay } from './relativeDay.ts';

/** An end of a range: the days it may start on, and where it ends when it is a period itself. */
interface Point {
  readonly days: readonly Day[];
  readonly ends: readonly Day[];
  readonly date: boolean;
  readonly parts?: DateMeaning['parts'] | { readonly month: number };
  readonly impossible?: string;
}

const datePoint = (date: DateMeaning): Point => ({
  days: date.days,
  ends: date.days,
  date: true,
  ...(date.parts ? { parts: date.parts } : {}),
  ...(date.impossible ? { impossible: date.impossible } : {}),
});

const present = seq([words('nu', 'op heden', 'heden', 'vandaag de dag')], (_, { now }): Point => ({ days: [now.day], ends: [now.day], date: true }));

const point: Rule<Point> = kept(
  either<Point>(
    seq([either(plainDate, relativeDay)], ([date]) => datePoint(date)),
    seq([either(calendarPeriod, partOfPeriod)], ([{ spans, impossible }]) =>
      spans.length && spans.every(({ from, to }) => from !== undefined && to !== undefined)
        ? { days: spans.map(({ from }) => from ?? 0), ends: spans.map(({ to }) => to ?? 0), date: false, ...(impossible ? { impossible } : {}) }
        : undefined,
    ),
    present,
  ),
);

const bareDay = seq([greedy(words('de')), dayNumber], ([, date]) => date);

/** How a range goes on; true when the last day or month is said to be in it. */
const till = lookup([
  ['tot', false],
  ['tot aan', false],
  ['tot aan de', false],
  ['tot op', false],
  ['tot aan en met', true],
  ['tot en met', true],
  ['t/m', true],
  ['tm', true],
  ['t.e.m.', true],
  ['-', false],
  ['--', false],
  ['naar', false],
  ['door naar', false],
  ['door tot', false],
  ['en', false],
]);

const from = lookup([
  ['van', 'van'],
  ['vanaf', 'van'],
  ['van de', 'van'],
  ['tussen', 'tussen'],
  ['tussen de', 'tussen'],
] as const);

/** `en` only joins a range behind `tussen`. */
const joins = (opener: 'van' | 'tussen' | undefined, word: string | undefined): boolean =>
  word !== 'en' || opener === 'tussen';

/** `van 1-5 - 7-5-2020`, `juni-augustus 1992`, `van nov tot maart`, `tussen vandaag en morgen` */
const pointRange = seq([maybe(from), point, till, point], ([opener, start, inclusive, end], { tokens, now }, at, stop) => {
  const joint = tokens.slice(at, stop).some(({ text }) => text === 'en') && !inclusive;
  if (joint && !joins(opener, 'en')) return undefined;
  return rangeOf(lendYear(start, end, now.day), lendYear(end, start, now.day), inclusive);
});

/** `1 t/m 15 november`, `van de 3e tot de 5e mei`: the month stands behind the last. */
const dayRange = seq([maybe(from), bareDay, till, point], ([opener, date, inclusive, end], { tokens, now }, at, stop) => {
  const joint = tokens.slice(at, stop).some(({ text }) => text === 'en') && !inclusive;
  if (!end.parts || !('date' in end.parts) || end.parts.date < date || (joint && !joins(opener, 'en'))) return undefined;
  return rangeOf(datePoint(dateOf(date, end.parts.month, end.parts.year, now.day)), end, inclusive);
});

/** `27 maart - 29`, `3 mei t/m 5`: the month stands behind the first. */
const dayRangeBehind = seq([maybe(from), point, till, bareDay], ([opener, start, inclusive, date], { now }) => {
  if (!opener || !start.parts || !('date' in start.parts) || start.parts.date > date) return undefined;
  return rangeOf(start, datePoint(dateOf(date, start.parts.month, start.parts.year, now.day)), inclusive);
});

/** A date that lacks a year takes the one of the other end. */
function lendYear(point: Point, other: Point, today: Day): Point {
  const { parts } = point;
  if (!parts || !('date' in parts) || parts.year !== undefined) return lendPeriodYear(point, other);
  const given = other.parts && 'date' in other.parts ? other.parts.year : undefined;
  return given === undefined ? point : datePoint(dateOf(parts.date, parts.month, given, today));
}

/** `juni-augustus 1992`: a month of no year takes that of the other end. */
function lendPeriodYear(point: Point, other: Point): Point {
  const only = other.days[0];
  if (point.date || other.date || point.days.length < 2 || other.days.length !== 1 || only === undefined) return point;
  const { year } = partsOf(only);
  const shift = (days: readonly Day[]): Day[] =>
    days.slice(0, 1).map((day) => {
      const parts = partsOf(day);
      const first = partsOf(point.days[0] ?? day).year;
      return dayOf(year + parts.year - first, parts.month, parts.date);
    });
  return { ...point, days: shift(point.days), ends: shift(point.ends) };
}

function rangeOf(start: Point, end: Point, inclusive: boolean): PeriodMeaning | undefined {
  const impossible = start.impossible ?? end.impossible;
  if (impossible) return { spans: [], impossible };
  const ends = inclusive && !end.date ? end.ends : end.days;
  const pairs = pair(start.days, ends);
  if (!pairs.length) return undefined;
  const spans: Span[] = pairs.map(([a, b]) => between(a, b));
  return { spans, ...(end.date ? { meant: { from: 0, to: 1 } } : {}) };
}

/** Last with last and next with next; where that runs backwards, the range lies around today. */
function pair(starts: readonly Day[], ends: readonly Day[]): (readonly [Day, Day])[] {
  const [firstStart, firstEnd] = [starts[0], ends[0]];
  const [lastStart, lastEnd] = [starts.at(-1), ends.at(-1)];
  if (firstStart === undefined || firstEnd === undefined || lastStart === undefined || lastEnd === undefined) return [];
  const next = [lastStart > lastEnd ? firstStart : lastStart, lastEnd] as const;
  const last = [firstStart, firstEnd < firstStart ? lastEnd : firstEnd] as const;
  const pairs = last[0] === next[0] && last[1] === next[1] ? [next] : [last, next];
  return pairs.filter(([a, b]) => a <= b);
}

/** A stretch of days between two dates or periods. */
export const dateRange: Rule<PeriodMeaning> = kept(either(pointRange, dayRange, dayRangeBehind));
