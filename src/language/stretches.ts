import { DAY, isoDay, parseIsoDay } from '../time/calendar.ts';
import type { Day } from '../time/calendar.ts';
import type { Entity, TimeSpan } from './dateTime/meaning.ts';
import { readTimes } from './dateTime/read.ts';
import type { Now } from './scan.ts';

/** A stretch of days that a text names, both ends included; an end that is left open is absent. */
export interface Stretch {
  /** YYYY-MM-DD */
  readonly from?: string;
  readonly to?: string;
  /** A bare weekday, 1 (Monday) to 7: `from` and `to` are the coming one. */
  readonly weekday?: number;
  /** A word bounds it: `na 27 maart`, `uiterlijk 1 april`. */
  readonly bounded: boolean;
  /** Its first character, and the one after its last. */
  readonly start: number;
  readonly end: number;
}

/**
 * Every day and period a text names, past ones too, from left to right.
 * @param today YYYY-MM-DD, for what is counted from it: `morgen`, `over twee dagen`, `volgende week`
 * @param near YYYY-MM-DD; what has no year of its own, such as `28 maart`, `Pasen` or `week 14`, is the one nearest to it
 * @param until whether deadlines are spoken of, so that `voor 12 april` says until when
 */
export function stretchesIn(text: string, today: string, near: string, until = false): Stretch[] {
  const [now, centre] = [dayNamed(today), dayNamed(near)];
  const at = (day: Day): Now => ({ day, seconds: 0, ...(until && { until }) });
  const found = readTimes(text, at(now)).map((one) => {
    const [weekday, readings] = [bareWeekday(one.entity), readingsOf(one.entity)];
    return { ...one, weekday, readings, unclear: !weekday && readings.length > 1 };
  });
  const again = now !== centre && found.some(({ unclear }) => unclear);
  const around = new Map(
    (again ? readTimes(text, at(centre)) : []).map(({ start, entity }) => [start, entity]),
  );
  return found.flatMap(({ start, end, weekday, readings, unclear }): Stretch[] => {
    const other = unclear ? around.get(start) : undefined;
    const meant = weekday ? readings.at(-1) : nearest(other ? readingsOf(other) : readings, centre);
    if (!meant) return [];
    const bounded = 'mod' in meant;
    return [{ ...daysOf(meant), ...(weekday && { weekday }), bounded, start, end }];
  });
}

function dayNamed(iso: string): Day {
  const day = parseIsoDay(iso);
  if (day === undefined) throw new RangeError(`no date of the form YYYY-MM-DD: ${iso}`);
  return day;
}

/** One reading, in days; `last` is included. */
interface Days {
  first?: Day;
  last?: Day;
  mod?: true;
}

function readingsOf(entity: Entity): Days[] {
  switch (entity.kind) {
    case 'date':
      return entity.date.days.map((day) => ({ first: day, last: day }));
    case 'datetime':
      return entity.moment.readings
        .filter(({ timex }) => !timex.endsWith('_REF'))
        .map(({ moment }) => Math.floor(moment / DAY))
        .map((day) => ({ first: day, last: day }));
    case 'daterange': {
      const { spans, coming = [], mod } = entity.period;
      const bound = mod === 'before' || mod === 'after' || mod === 'since' || mod === 'until';
      return [...spans, ...coming].map((span) => readingOf(span, 1, bound));
    }
    case 'datetimerange':
      return entity.spans.map((span) => readingOf(span, DAY, false));
    case 'time':
    case 'timerange':
    case 'duration':
    case 'set':
      return [];
  }
}

function readingOf({ from, to, first, last }: TimeSpan, unit: number, bound: boolean): Days {
  const begins = first ?? (from === undefined ? undefined : Math.floor(from / unit));
  const ends = last ?? (to === undefined ? undefined : Math.ceil(to / unit) - 1);
  return {
    ...(begins !== undefined && { first: begins }),
    ...(ends !== undefined && { last: ends }),
    ...(bound && { mod: true as const }),
  };
}

/** `donderdag`, `op een donderdag`: no date beside it. */
function bareWeekday(entity: Entity): number | undefined {
  const timex = entity.kind === 'date' ? /^XXXX-WXX-(\d)$/.exec(entity.date.timex) : null;
  return timex ? Number(timex[1]) : undefined;
}

function nearest(readings: Days[], to: Day): Days | undefined {
  const distance = ({ first, last }: Days): number =>
    Math.min(...[first, last].filter((day) => day !== undefined).map((day) => Math.abs(day - to)));
  return readings.toSorted((a, b) => distance(a) - distance(b))[0];
}

function daysOf({ first, last }: Days): Pick<Stretch, 'from' | 'to'> {
  return {
    ...(first !== undefined && { from: isoDay(first) }),
    ...(last !== undefined && { to: isoDay(last) }),
  };
}
