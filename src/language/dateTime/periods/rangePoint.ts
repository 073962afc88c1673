import { as, either, kept } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { words } from '../../grammar/tokens.ts';
import type { Rule } from '../../grammar/rule.ts';
import { addMonths, dayOf, partsOf, weekdayOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { between, monthOf } from './calendarPeriod.ts';
import { dateOf, exactly } from '../meaning.ts';
import type { DateMeaning, PeriodMeaning } from '../meaning.ts';
import { partWord } from './partOfPeriod.ts';
import { calendarPeriod } from './period.ts';
import { anyDate } from '../dates/partOfDate.ts';

/** An end of a range: the days it may start on, and the last day of each when it is a period itself. */
interface Point {
  readonly timex: string;
  readonly days: readonly Day[];
  readonly lasts: readonly Day[];
  readonly date: boolean;
  /** the days on which it starts where it begins the range, if others */
  readonly starts?: readonly Day[];
  readonly parts?: DateMeaning['parts'];
  readonly ofMonth?: number;
  readonly ofWeek?: Day;
  readonly impossible?: string;
}

export const datePoint = ({ timex, days, parts, ofMonth, ofWeek, impossible }: DateMeaning): Point => ({
  timex,
  days,
  lasts: days,
  date: true,
  ...(parts ? { parts } : {}),
  ...(ofMonth === undefined ? {} : { ofMonth }),
  ...(ofWeek === undefined ? {} : { ofWeek }),
  ...(impossible ? { impossible } : {}),
});

const present = seq([words('nu', 'op heden', 'heden', 'vandaag de dag')], (_, { now }) =>
  datePoint(exactly(now.day)),
);

/** `begin mei` as an end of a range is its first day, `eind 2008` the day after its last. */
const edge = seq([partWord, calendarPeriod], ([part, { spans }]): Point | undefined => {
  const whole = spans.map(({ from = 0, to = 0 }) => {
    const isMonth = to - from < 32;
    const mid = from + (isMonth ? 14 : Math.floor((to - from) / 2));
    const third = to - from > 7 && isMonth;
    return {
      start: { first: from, last: third ? from + 9 : from, start: from },
      mid: { first: mid, last: mid, start: mid },
      end: { first: to, last: to - 1, start: third ? from + 20 : to },
    }[part];
  });
  return whole.length
    ? {
        timex: (spans[0]?.timex ?? '').replace(/^XXXX/, ''),
        days: whole.map(({ first }) => first),
        lasts: whole.map(({ last }) => last),
        starts: whole.map(({ start }) => start),
        date: true,
      }
    : undefined;
});

export const point: Rule<Point> = kept(
  either<Point>(
    as(anyDate, datePoint),
    seq([calendarPeriod], ([{ spans, impossible }]) => {
      if (!spans.length || spans.some(({ from, to }) => from === undefined || to === undefined))
        return undefined;
      const days = spans.map(({ from = 0 }) => from);
      const lasts = spans.map(({ to = 0 }) => to - 1);
      return {
        timex: spans[0]?.timex ?? '',
        days,
        lasts,
        date: false,
        ...(impossible ? { impossible } : {}),
      };
    }),
    edge,
    present,
  ),
);

/** A date or month that lacks a year takes the one of the other end, and a weekday its week. */
export function lendYear(point: Point, other: Point, today: Day): Point {
  const ofMonth = point.ofMonth ?? Number(/^XXXX-XX-(\d\d)$/.exec(point.timex)?.[1] ?? 0);
  if (ofMonth > 0 && other.parts) {
    const { month, date, year } = other.parts;
    const before = ofMonth > date && point.ofMonth === undefined;
    if (ofMonth <= date) return datePoint(dateOf(ofMonth, month, year, today));
    if (before && month > 1) return datePoint(dateOf(ofMonth, month - 1, year, today));
  }
  const weekday = /^XXXX-WXX-(\d)$/.exec(point.timex)?.[1];
  if (weekday !== undefined && other.ofWeek !== undefined)
    return datePoint(exactly(other.ofWeek + Number(weekday) - 1));
  const given = /^(\d{4})\b/.exec(other.timex)?.[1];
  const month = /^XXXX-(\d\d)(?:-\d\d)?$/.exec(point.timex)?.[1];
  if (given === undefined || month === undefined) return point;
  const { parts } = point;
  if (parts) return datePoint(dateOf(parts.date, parts.month, Number(given), today));
  if (point.date) return point;
  const [span] = monthOf(Number(given), Number(month)).spans;
  return { ...point, timex: span?.timex ?? '', days: [span?.from ?? 0], lasts: [(span?.to ?? 0) - 1] };
}

/** The first time on or after a day that a point comes round; undefined when it never does again. */
function nextAfter({ timex, days }: Point, start: Day): Day | undefined {
  const { year, month } = partsOf(start);
  const yearly = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(timex);
  if (yearly) {
    const inYear = (y: number): Day => dayOf(y, Number(yearly[1]), Number(yearly[2] ?? 1));
    return inYear(year) >= start ? inYear(year) : inYear(year + 1);
  }
  const monthly = /^XXXX-XX-(\d\d)$/.exec(timex);
  if (monthly) {
    const inMonth = (m: number): Day => dayOf(year, m, Number(monthly[1]));
    return inMonth(month) >= start ? inMonth(month) : inMonth(month + 1);
  }
  const weekly = /^XXXX-WXX-(\d)$/.exec(timex);
  if (weekly) return start + ((Number(weekly[1]) - weekdayOf(start) + 7) % 7);
  return days.find((day) => day >= start);
}

/** Of the last and the next time round, the one around today alone when there is one. */
export function rangeOf(start: Point, end: Point, inclusive: boolean, today: Day): PeriodMeaning | undefined {
  const impossible = start.impossible ?? end.impossible;
  if (impossible) return { spans: [], impossible };
  const only = end.timex.startsWith('XXXX') ? undefined : end.days.at(-1);
  const begins = start.starts ?? start.days;
  const starts = only === undefined ? begins : begins.filter((day) => day <= only).slice(-1);
  const late =
    starts.length || only === undefined || start.days.length !== 1 ? starts : start.days.map(yearEarlier);
  const spans = late.flatMap((from) => {
    const to = nextAfter(end, from);
    if (to === undefined) return [];
    const reading = Math.max(0, end.days.indexOf(to));
    const length = (end.lasts[reading] ?? 0) - (end.days[reading] ?? 0);
    return [{ ...between(from, to), ...(inclusive || end.date ? { last: to + length } : {}) }];
  });
  const shortest = Math.min(...spans.map(lengthOf));
  const near = spans.filter((span) => lengthOf(span) <= shortest + LEAP);
  const around = near.find(({ from = 0, to = 0 }) => from <= today && today <= to);
  return near.length ? { spans: around && start.days.length > 1 ? [around] : near } : undefined;
}

/** How much a range may be longer in one year than in another; beyond it goes to the wrong year's end: `Pasen t/m 5 april`. */
const LEAP = 31;

const lengthOf = ({ from = 0, to = 0 }: { from?: number; to?: number }): number => to - from;

/** `nov - 5 feb 2017` starts in the year before the one it lends. */
function yearEarlier(day: Day): Day {
  return addMonths(day, -12);
}
