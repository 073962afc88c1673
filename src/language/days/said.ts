import { dayOf, daysInMonth, isoTime, parseIsoDay, partsOf, weekdayOf } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';
import { daysOf, periodOf } from '../dateTime/periods/coming.ts';
import type { ClockMeaning, Entity, Span as Stretch } from '../dateTime/meaning.ts';
import type { FoundTime } from '../dateTime/read.ts';
import type { Span } from '../left.ts';

/** When on a day: at an hour, in a part of it, or between hours (`HH:MM`, either may be open). */
export interface Hours {
  readonly at?: string;
  readonly part?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What a stretch of a text says of days or hours, of an ambiguous date the coming one. */
export interface Said extends Span {
  readonly words: string;
  /** first and last day, both included */
  readonly days?: { readonly first: Day; readonly last: Day };
  /** where it names days of the week and no date: `dinsdag`, `ma t/m do`, `elke woensdag` */
  readonly weekdays?: readonly number[];
  /** the day of the month, where no month is named */
  readonly ofMonth?: number;
  readonly hours?: Hours;
}

const DAY = 86_400;
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

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const REPEATED: Readonly<Record<string, readonly number[]>> = {
  P1D: WEEK,
  P1WD: [1, 2, 3, 4, 5],
  P1WE: [6, 7],
};

const clockOf = (seconds: number): string => isoTime(((seconds % DAY) + DAY) % DAY).slice(0, 5);

/** @returns what an entity says; nothing for a length of time, or for what comes back in another way than by weekdays */
export function saidOf({ start, end, entity }: FoundTime, text: string, today: Day): Said | undefined {
  const words = text.slice(start, end);
  const said = meaning(entity, words, today);
  return said && { start, end, words, ...said };
}

const COUNTED_ON = /(?:later|erna|daarna|ervoor|eerder|daarvoor)$/i;

/** `4 november, en 3 weken later`, `1 mei of anders de 8e`: a day that is counted from the one named before it, not from today. */
export function countedOn(said: readonly Said[], today: Day): Said[] {
  const counted: Said[] = [];
  for (const one of said) {
    const before = counted.findLast(({ days }) => days)?.days;
    const { days } = one;
    const shifts =
      days &&
      before &&
      days.first === days.last &&
      before.first === before.last &&
      COUNTED_ON.test(one.words);
    const shifted = shifts ? before.first + days.first - today : undefined;
    const day =
      shifted ?? (before && one.ofMonth !== undefined ? dayAfter(one.ofMonth, before.first) : undefined);
    counted.push(day === undefined ? one : { ...one, days: { first: day, last: day } });
  }
  return counted;
}

/** The first day of that number in its month from a day on. */
function dayAfter(date: number, from: Day): Day | undefined {
  const { year, month } = partsOf(from);
  return [0, 1, 2]
    .filter((shift) => date <= daysInMonth(year, month + shift))
    .map((shift) => dayOf(year, month + shift, date))
    .find((day) => day >= from);
}

function meaning(
  entity: Entity,
  words: string,
  today: Day,
): Omit<Said, 'start' | 'end' | 'words'> | undefined {
  switch (entity.kind) {
    case 'date': {
      const [day] = daysOf(entity, today);
      if (day === undefined) return undefined;
      const weekday = /^XXXX-WXX-(\d)$/.exec(entity.date.timex)?.[1];
      const ofMonth = /^XXXX-XX-(\d\d)$/.exec(entity.date.timex)?.[1];
      const bare = weekday !== undefined && entity.date.ofMonth === undefined;
      return {
        days: { first: day, last: day },
        ...(bare && { weekdays: [Number(weekday)] }),
        ...(ofMonth !== undefined && { ofMonth: Number(ofMonth) }),
      };
    }
    case 'datetime': {
      const [moment] = periodOf(entity, today) ?? [];
      if (typeof moment !== 'string') return undefined;
      return {
        ...dayNamed(moment.slice(0, 10)),
        ...bareIn(entity.moment.readings),
        hours: { at: literal(words) ?? moment.slice(11, 16) },
      };
    }
    case 'daterange': {
      const period = stretchOf(entity, today);
      return period && { ...period, ...weekdaysFromTo(words, period.days) };
    }
    case 'datetimerange': {
      const hours = entity.onwards ? undefined : hoursOf(entity.spans.map(onDay));
      const period = stretchOf(entity, today);
      if (!period) return undefined;
      const first =
        hours && hours.from === undefined && hours.to !== undefined ? period.days.last : period.days.first;
      const { last } = period.days;
      const long = hours?.from !== undefined && hours.to !== undefined && last > first;
      if (!hours || long) return { ...period, ...bareIn(entity.spans) };
      return { days: { first, last: first }, ...bareIn(entity.spans), hours };
    }
    case 'time':
      return { hours: { at: clockOf(officeClock(entity.clocks)) } };
    case 'timerange': {
      const hours = hoursOf(entity.spans);
      return hours && { hours };
    }
    case 'set':
      return repeated(entity.timex);
    case 'duration':
      return undefined;
  }
}

/** A clock of twenty-four hours shows in its nought: `02:30` is in the night. */
const literal = (words: string): string | undefined =>
  /(?<![\d./-])0\d[:.][0-5]\d(?![\d.])/.exec(words)?.[0].replace('.', ':');

function dayNamed(iso: string): Pick<Said, 'days'> {
  const day = parseIsoDay(iso) ?? 0;
  return { days: { first: day, last: day } };
}

function bareIn(readings: readonly { readonly timex: string }[]): Pick<Said, 'weekdays'> {
  const weekday = /^\(?XXXX-WXX-(\d)(?:T|$)/.exec(readings[0]?.timex ?? '')?.[1];
  return weekday === undefined ? {} : { weekdays: [Number(weekday)] };
}

function stretchOf(entity: Entity, today: Day): { days: { first: Day; last: Day } } | undefined {
  const [period] = periodOf(entity, today) ?? [];
  if (period === undefined || typeof period === 'string') return undefined;
  return { days: { first: parseIsoDay(period.from) ?? 0, last: parseIsoDay(period.to) ?? 0 } };
}

const WEEKDAYS_ALONE =
  /^(?:van )?(?:ma|di|wo|woe|do|vr|vrij|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\.?\s*(?:-|t\/m|tm|tot en met|tot|t\.e\.m\.)\s*(?:ma|di|wo|woe|do|vr|vrij|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag)$/i;

function weekdaysFromTo(words: string, { first, last }: { first: Day; last: Day }): Pick<Said, 'weekdays'> {
  if (!WEEKDAYS_ALONE.test(words) || last - first > 6) return {};
  return { weekdays: Array.from({ length: last - first + 1 }, (_, at) => weekdayOf(first + at)) };
}

function repeated(timex: string): Pick<Said, 'weekdays' | 'hours'> | undefined {
  const [days = '', time] = timex.split('T');
  const weekday = /^XXXX-WXX-(\d)$/.exec(days)?.[1];
  const weekdays = weekday === undefined ? REPEATED[days] : [Number(weekday)];
  if (!weekdays) return undefined;
  const hours = time === undefined ? undefined : repeatedHours(time);
  return { weekdays, ...(hours && { hours }) };
}

function repeatedHours(time: string): Hours | undefined {
  const part = PARTS[time];
  if (part !== undefined) return { part };
  return /^\d\d/.test(time)
    ? { at: time.length < 5 ? `${time.slice(0, 2)}:00` : time.slice(0, 5) }
    : undefined;
}

/** A stretch with its hours counted from the start of its first day. */
function onDay({ timex, from, to }: Stretch): Stretch {
  const start = Math.floor((from ?? to ?? 0) / DAY) * DAY;
  return {
    timex,
    ...(from === undefined ? {} : { from: from - start }),
    ...(to === undefined ? {} : { to: to - start }),
  };
}

const officeClock = (clocks: readonly ClockMeaning[]): number =>
  (clocks.find(({ seconds }) => inOffice(seconds)) ?? clocks[0])?.seconds ?? 0;

const inOffice = (seconds: number): boolean => seconds >= OFFICE.from && seconds < OFFICE.to;

/** Of two readings of hours the one in office hours, else the first. */
function hoursOf(spans: readonly Stretch[]): Hours | undefined {
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
