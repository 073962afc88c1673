import { DAY, isoTime } from '../../time/calendar.ts';
import type { ClockMeaning, TimeSpan } from '../dateTime/meaning.ts';

/** When on a day: at an hour, in a part of it, or between hours (`HH:MM`, either may be open). */
export interface Hours {
  readonly at?: string;
  readonly part?: string;
  readonly from?: string;
  readonly to?: string;
}

const OFFICE = { from: 7 * 3600, to: 19 * 3600 };

const PARTS: Readonly<Record<string, string>> = {
  MO: 'ochtend',
  MEB: 'ochtend',
  AF: 'middag',
  MEL: 'middag',
  EV: 'avond',
  MED: 'avond',
  NI: 'avond',
};

const clockOf = (seconds: number): string => isoTime(((seconds % DAY) + DAY) % DAY).slice(0, 5);

const secondsOf = (time: string): number => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60;

const inOffice = (seconds: number): boolean => seconds >= OFFICE.from && seconds < OFFICE.to;

/** A clock of twenty-four hours shows in its nought: `02:30` is in the night. */
export const withNought = (words: string): string | undefined =>
  /(?<![\d./-])0\d[:.][0-5]\d(?![\d.])/.exec(words)?.[0].replace('.', ':');

/** Of two readings of a time the one in office hours, else the first. */
export function clockHours(clocks: readonly ClockMeaning[], words: string): Hours {
  const meant = clocks.find(({ seconds }) => inOffice(seconds)) ?? clocks[0];
  return { at: withNought(words) ?? clockOf(meant?.seconds ?? 0) };
}

/** Of two readings of hours the one in office hours, else the first. */
export function hoursOf(spans: readonly TimeSpan[]): Hours | undefined {
  const span = spans.find(({ from, to }) => inOffice(from ?? to ?? 0)) ?? spans[0];
  if (!span) return undefined;
  const part = PARTS[span.timex.slice(span.timex.lastIndexOf('T') + 1)];
  if (part !== undefined) return { part };
  const { from, to } = span;
  if (from === undefined && to === undefined) return undefined;
  return {
    ...(from === undefined ? {} : { from: clockOf(from) }),
    ...(to === undefined ? {} : { to: clockOf(to) }),
  };
}

/** The hours of something that comes back, as the part of a TIMEX behind its `T`. */
export function repeatedHours(time: string): Hours | undefined {
  const part = PARTS[time];
  if (part !== undefined) return { part };
  if (!/^\d\d/.test(time)) return undefined;
  const seconds = secondsOf(time.length < 5 ? `${time.slice(0, 2)}:00` : time);
  return { at: clockOf(seconds > 0 && seconds < OFFICE.from ? seconds + DAY / 2 : seconds) };
}

/** A stretch with its hours counted from the start of its first day. */
export function onDay({ timex, from, to }: TimeSpan): TimeSpan {
  const start = Math.floor((from ?? to ?? 0) / DAY) * DAY;
  return {
    timex,
    ...(from === undefined ? {} : { from: from - start }),
    ...(to === undefined ? {} : { to: to - start }),
  };
}

/** Hours that begin at a time and take so many seconds. */
export const lasting = (at: string, length: number): Hours => ({
  from: at,
  to: clockOf(secondsOf(at) + length),
});

/** An hour of the clock face in the half of the day that is named: `dinsdagavond vanaf half acht`. */
export function withinPart(hours: Hours, part: string | undefined): Hours {
  if (part !== 'middag' && part !== 'avond') return hours;
  const late = (time: string): string =>
    time < '12:00' ? `${Number(time.slice(0, 2)) + 12}${time.slice(2)}` : time;
  const { at, from, to } = hours;
  if (hours.part !== undefined) return hours;
  return {
    ...(at && { at: late(at) }),
    ...(from && { from: late(from) }),
    ...(to && { to: part === 'avond' && to === '12:00' ? '00:00' : late(to) }),
  };
}
