import { MONTHS } from '../../time/dutch.ts';
import { dayOf, daysInMonth, isoDay, partsOf, weekdayOf } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';

/** How a day is named, which counts when it stands beside others. */
export interface Naming {
  /** the same counted from a day that was named before: `de dag erna`, `twee weken later` */
  readonly counted?: (from: Day) => Day;
  /** it is named as a day of that week, by its Monday: `dinsdag volgende week` */
  readonly ofWeek?: Day;
  /** the day of the month, where only that and a weekday are known */
  readonly ofMonth?: number;
}

/** @returns how the day of a date is named, for what is said with it */
export const namingOf = ({ counted, ofWeek, ofMonth }: Naming): Naming => ({
  ...(counted && { counted }),
  ...(ofWeek !== undefined && { ofWeek }),
  ...(ofMonth !== undefined && { ofMonth }),
});

/** A day as meant: one reading, or the last and the next; none with the reason when it does not exist. */
export interface DateMeaning extends Naming {
  readonly timex: string;
  readonly days: readonly Day[];
  readonly impossible?: string;
  /** the nth of its weekday in a month that is not named: `de tweede dinsdag van de maand` */
  readonly nth?: { readonly weekday: number; readonly rank: number };
  /** the week stands before the weekday: `volgende week dinsdag` */
  readonly weekLeads?: true;
  /** day and month, so that a range can lend them a year */
  readonly parts?: { readonly month: number; readonly date: number; readonly year?: number };
}

const two = (value: number): string => String(value).padStart(2, '0');

export const exactly = (day: Day): DateMeaning => ({ timex: isoDay(day), days: [day] });

/** The reason why a date does not exist, in plain Dutch; undefined when it does. */
function whyNot(date: number, month: number, year?: number): string | undefined {
  const name = MONTHS[month - 1];
  if (!name) return `Een jaar heeft 12 maanden; maand ${month} bestaat niet.`;
  const length = daysInMonth(year ?? 2000, month);
  if (date >= 1 && date <= length) return undefined;
  const leap = month === 2 && date === 29 && year !== undefined;
  return leap
    ? `${year} is geen schrikkeljaar: februari heeft dan 28 dagen.`
    : `${name[0]?.toUpperCase()}${name.slice(1)} heeft ${year === undefined && month === 2 ? '28 of 29' : length} dagen.`;
}

/** A day and month with or without a year: the last before and the first from `today` on when without. */
export function dateOf(date: number, month: number, year: number | undefined, today: Day): DateMeaning {
  const timex = `${year === undefined ? 'XXXX' : String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
  const impossible = whyNot(date, month, year);
  const parts = { month, date, ...(year === undefined ? {} : { year }) };
  if (impossible) return { timex, days: [], impossible, parts };
  if (year !== undefined) return { timex, days: [dayOf(year, month, date)], parts };
  return { timex, days: lastAndNext((y) => dayIn(y, month, date), partsOf(today).year, today), parts };
}

function dayIn(year: number, month: number, date: number): Day | undefined {
  return date <= daysInMonth(year, month) ? dayOf(year, month, date) : undefined;
}

/** The last day before today and the first from today on, of days that come at most once a year. */
export function lastAndNext(inYear: (year: number) => Day | undefined, year: number, today: Day): Day[] {
  const find = (from: number, step: number, fits: (day: Day) => boolean): Day | undefined => {
    for (let y = from, tries = 0; tries < 40; y += step, tries++) {
      const day = inYear(y);
      if (day !== undefined && fits(day)) return day;
    }
    return undefined;
  };
  const last = find(year + 1, -1, (day) => day < today);
  const next = find(year - 1, 1, (day) => day >= today);
  return [last, next].filter((day) => day !== undefined);
}

/** A weekday: the last before and the first from `today` on. */
export function weekdayMeaning(weekday: number, today: Day): DateMeaning {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return { timex: `XXXX-WXX-${weekday}`, days: [today + ahead - 7, today + ahead] };
}

/** A day of an unnamed month: the last before and the first from `today` on. */
export function dayOfMonth(date: number, today: Day): DateMeaning {
  const { year, month } = partsOf(today);
  const find = (step: 1 | -1, fits: (day: Day) => boolean): Day | undefined => {
    for (let m = month; Math.abs(m - month) < 4; m += step) {
      const day = date <= daysInMonth(year, m) ? dayOf(year, m, date) : undefined;
      if (day !== undefined && fits(day)) return day;
    }
    return undefined;
  };
  const days = [find(-1, (day) => day < today), find(1, (day) => day >= today)];
  return { timex: `XXXX-XX-${two(date)}`, days: days.filter((day) => day !== undefined) };
}

/** How a bound or a part of a period is meant; the names are those of Recognizers-Text. */
export type Mod =
  'before' | 'after' | 'since' | 'until' | 'approx' | 'start' | 'mid' | 'end' | 'more' | 'less' | 'ref_undef';

/** One reading of a stretch of time; days for date ranges, else seconds; `to` is not included. */
export interface TimeSpan {
  readonly timex: string;
  readonly from?: number;
  readonly to?: number;
  /** the days really meant where they differ: "na 3 mei" starts on the 4th, "t/m 5 mei" ends with the 5th */
  readonly first?: Day;
  readonly last?: Day;
}

/** A stretch of days. */
export interface PeriodMeaning {
  readonly spans: readonly TimeSpan[];
  readonly mod?: Mod;
  /** it is that weekday in it that is meant: `de laatste twee dinsdagen van mei` */
  readonly weekday?: number;
  /** it runs from one weekday to another, of whatever week: `ma t/m do` */
  readonly weekdays?: readonly number[];
  /** the same counted from a day that was named before: `de week erna` */
  readonly counted?: (from: Day) => PeriodMeaning;
  /** what is meant instead when all spans are over: week 3 in December is next year's */
  readonly coming?: readonly TimeSpan[];
  readonly impossible?: string;
  /** a period that has a name but no known days, such as a season */
  readonly unknown?: string;
}

/** A time of the day in seconds; `open` when it may be twelve hours later as well. */
export interface ClockMeaning {
  readonly seconds: number;
  readonly precision: 'hour' | 'minute' | 'second';
  readonly open: boolean;
}

/** A moment: seconds since the start of 1 January 1970. */
export interface MomentMeaning extends Naming {
  readonly readings: readonly { readonly timex: string; readonly moment: number }[];
  /** it is counted from this very moment: `over een uur` */
  readonly fromNow?: true;
  readonly impossible?: string;
}

/** What a text says about time. */
export type Entity =
  | { readonly kind: 'date'; readonly date: DateMeaning }
  | { readonly kind: 'time'; readonly clocks: readonly ClockMeaning[] }
  | { readonly kind: 'datetime'; readonly moment: MomentMeaning }
  | { readonly kind: 'daterange'; readonly period: PeriodMeaning }
  | { readonly kind: 'timerange'; readonly spans: readonly TimeSpan[]; readonly mod?: Mod }
  | (Naming & {
      readonly kind: 'datetimerange';
      readonly spans: readonly TimeSpan[];
      readonly mod?: Mod;
      /** it goes on from that moment, over the days: `vanaf morgen 8 uur` */
      readonly onwards?: true;
    })
  | { readonly kind: 'duration'; readonly seconds: number; readonly timex: string; readonly mod?: Mod }
  | { readonly kind: 'set'; readonly timex: string };
