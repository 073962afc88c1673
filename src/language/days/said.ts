import { parseIsoDay } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';
import { daysOf, periodOf } from '../dateTime/periods/coming.ts';
import type { Entity, Naming, PeriodMeaning } from '../dateTime/meaning.ts';
import type { FoundTime } from '../dateTime/read.ts';
import type { Days, Said } from './told.ts';
import { clockHours, hoursOf, onDay, repeatedHours, withNought } from './hours.ts';

const REPEATED: Readonly<Record<string, readonly number[]>> = {
  P1D: [1, 2, 3, 4, 5, 6, 7],
  P1WD: [1, 2, 3, 4, 5],
  P1BD: [1, 2, 3, 4, 5],
  P1WE: [6, 7],
};

/** What is counted from a day before is not past because today's day before is. */
const LONG_AGO: Day = 0;

/** How much of something, and not when: `15 euro per dag`. */
const PER = /^per (?:uur|dag|week|maand|jaar)$/i;

/** `elke tweede dinsdag` is one in two, or the second of each month. */
const OTHER_RANK = /^XXXX-WXX-\d-#/;

/** `van 8-5` is from eight to five, or of the eighth of May. */
const OR_A_DAY = /^van \d{1,2}[-/]\d{1,2}$/i;

/** `vanaf 12 april om 10 uur`, `t/m 25 mei om 12 uur`: from that moment on, or at that hour of each of the days. */
const OF_EACH_DAY =
  /^(?:vanaf|v\.?a\.?|v\/a|vnf|sinds|t\/m|tm|tem|tot en met) (?!vandaag|morgen|overmorgen|nu(?!\p{L})).*(?<!\p{L})om(?!\p{L})/iu;

type Meaning = Omit<Said, 'start' | 'end' | 'words'>;

/** @returns what an entity says; nothing for what comes back in another way than by weekdays */
export function saidOf({ start, end, entity }: FoundTime, text: string, today: Day): Said | undefined {
  const words = text.slice(start, end);
  const said = meaning(entity, words, today);
  return said && { start, end, words, ...said };
}

const oneDay = (day: Day): Days => ({ first: day, last: day });

function meaning(entity: Entity, words: string, today: Day): Meaning | undefined {
  switch (entity.kind) {
    case 'date': {
      const [day] = daysOf(entity, today);
      if (day === undefined) return undefined;
      const { nth, timex } = entity.date;
      const weekday = /^XXXX-WXX-(\d)$/.exec(timex)?.[1];
      const ofMonth = /^XXXX-XX-(\d\d)$/.exec(timex)?.[1];
      const bare = weekday !== undefined && entity.date.ofMonth === undefined;
      return {
        days: oneDay(day),
        ...(bare && { weekdays: [Number(weekday)] }),
        ...(ofMonth !== undefined && { ofMonth: Number(ofMonth) }),
        ...fromDay(entity.date),
        ...(nth && { nth }),
      };
    }
    case 'datetime': {
      const [moment] = periodOf(entity, entity.moment.counted ? LONG_AGO : today) ?? [];
      // Days are read without a clock: nobody knows what hour it is in an hour.
      if (typeof moment !== 'string' || entity.moment.fromNow) return undefined;
      return {
        days: oneDay(parseIsoDay(moment.slice(0, 10)) ?? 0),
        ...bareIn(entity.moment, entity.moment.readings),
        ...fromDay(entity.moment),
        hours: { at: withNought(words) ?? moment.slice(11, 16) },
      };
    }
    case 'daterange': {
      const period = stretchOf(entity, entity.period.counted ? LONG_AGO : today);
      return period && { ...period, ...fromPeriod(entity.period, today) };
    }
    case 'datetimerange': {
      if (OF_EACH_DAY.test(words)) return undefined;
      const hours = entity.onwards ? undefined : hoursOf(entity.spans.map(onDay));
      const period = stretchOf(entity, entity.counted ? LONG_AGO : today);
      if (!period) return undefined;
      const { last } = period.days;
      const first = hours && hours.from === undefined && hours.to !== undefined ? last : period.days.first;
      const long = hours?.from !== undefined && hours.to !== undefined && last > first;
      if (!hours || long) return { ...period, ...bareIn(entity, entity.spans) };
      return { days: oneDay(first), ...bareIn(entity, entity.spans), ...fromDay(entity), hours };
    }
    case 'time':
      return { hours: clockHours(entity.clocks, words) };
    case 'timerange': {
      const hours = OR_A_DAY.test(words) ? undefined : hoursOf(entity.spans);
      return hours && { hours };
    }
    case 'set':
      return PER.test(words) || (OTHER_RANK.test(entity.timex) && !/maand/i.test(words))
        ? undefined
        : (repeated(entity.timex) ?? onceIn(entity.timex));
    case 'duration':
      return { length: entity.seconds };
  }
}

const fromDay = ({ counted }: Naming): Pick<Said, 'counted'> =>
  counted ? { counted: (from) => oneDay(counted(from)) } : {};

function bareIn(
  { ofMonth }: Naming,
  readings: readonly { readonly timex: string }[],
): Pick<Said, 'weekdays'> {
  if (ofMonth !== undefined) return {};
  const weekday = /^\(?XXXX-WXX-(\d)(?:T|$)/.exec(readings[0]?.timex ?? '')?.[1];
  return weekday === undefined ? {} : { weekdays: [Number(weekday)] };
}

function stretchOf(entity: Entity, today: Day): { days: Days } | undefined {
  const [period] = periodOf(entity, today) ?? [];
  if (period === undefined || typeof period === 'string') return undefined;
  return { days: { first: parseIsoDay(period.from) ?? 0, last: parseIsoDay(period.to) ?? 0 } };
}

function fromPeriod({ mod, weekday, weekdays, counted }: PeriodMeaning, today: Day): Meaning {
  const open =
    mod === 'since' || mod === 'after' ? 'last' : mod === 'before' || mod === 'until' ? 'first' : undefined;
  return {
    ...(open && { open }),
    ...(weekday !== undefined && { only: [weekday] }),
    ...(weekdays && { weekdays }),
    ...(mod === 'ref_undef' && { pointsBack: true as const }),
    ...(counted && {
      counted: (from: Day) =>
        stretchOf({ kind: 'daterange', period: counted(from) }, today)?.days ?? oneDay(from),
    }),
  };
}

function repeated(timex: string): Meaning | undefined {
  const [days = '', time] = timex.split('T');
  const nth = /^XXXX-WXX-(\d)-#(-?\d)$/.exec(days);
  const weekday = nth?.[1] ?? /^XXXX-WXX-(\d)$/.exec(days)?.[1];
  const weekdays = weekday === undefined ? REPEATED[days || 'P1D'] : [Number(weekday)];
  if (!weekdays) return undefined;
  const hours = time === undefined ? undefined : repeatedHours(time);
  return {
    weekdays,
    comesBack: true,
    ...(nth && { nth: { weekday: Number(nth[1]), rank: Number(nth[2]) } }),
    ...(hours && { hours }),
  };
}

function onceIn(timex: string): Meaning | undefined {
  const [, count, unit] = /^P([1-9]\d*)([DW])$/.exec(timex) ?? [];
  return count === undefined ? undefined : { every: Number(count) * (unit === 'W' ? 7 : 1) };
}
