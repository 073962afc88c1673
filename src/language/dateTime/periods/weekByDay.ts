import { either, greedy, maybe } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { WEEKDAYS } from '../../../time/dutch.ts';
import { mondayOf, weekdayOf } from '../../../time/calendar.ts';
import { count } from '../amounts.ts';
import type { Day } from '../../../time/calendar.ts';
import { plainDate } from '../dates/plainDate.ts';
import type { PeriodMeaning } from '../meaning.ts';
import { between, weekendOf, weekFrom } from './calendarPeriod.ts';

const behindWord = lookup([
  ...['erna', 'daarna', 'erop', 'daarop', 'nadien', 'daaropvolgend', 'daarachter', 'erachter'].map(
    (word) => [word, 1] as const,
  ),
  ...['ervoor', 'daarvoor', 'voordien'].map((word) => [word, -1] as const),
]);

/** `de week erna`, `de week daarvoor` */
export const weekBehind = seq(
  [greedy(words('de', 'de hele', 'heel de', 'hele', 'de volledige', 'de ganse')), words('week'), behindWord],
  ([, , sign], { now }): PeriodMeaning => {
    const counted = (from: Day): PeriodMeaning => weekFrom(mondayOf(from) + 7 * sign);
    return { ...counted(now.day), counted };
  },
);

/** `het weekend erna` */
export const weekendBehind = seq(
  [greedy(words('het', 'dat')), words('weekend', 'weekeinde', 'weekend dan'), behindWord],
  ([, , sign], { now }): PeriodMeaning => {
    const counted = (from: Day): PeriodMeaning => {
      const isWeekend = weekdayOf(from) > 5;
      return weekendOf(sign > 0 && !isWeekend ? from : from + 7 * sign);
    };
    return { ...counted(now.day), counted };
  },
);

/** `de vijf werkdagen na 1 mei`: all of them */
export const daysBeside = seq(
  [
    words('de'),
    count,
    lookup([
      ['dagen', false],
      ['werkdagen', true],
    ]),
    lookup([
      ['na', 1],
      ['voor', -1],
    ]),
    plainDate,
  ],
  ([, n, isWork, sign, date]): PeriodMeaning | undefined => {
    if (!Number.isInteger(n) || n < 2) return undefined;
    const spans = date.days.map((from) => {
      let last = from;
      for (let left = n; left > 0;) {
        last += sign;
        if (!isWork || weekdayOf(last) < 6) left--;
      }
      return sign > 0 ? between(from + 1, last + 1) : between(last, from);
    });
    return { spans, ...(isWork && { weekdays: [1, 2, 3, 4, 5] }) };
  },
);

/** `de twee dagen erna`: all of them */
export const daysBehind = seq(
  [words('de'), count, words('dagen'), behindWord],
  ([, n, , sign], { now }): PeriodMeaning | undefined => {
    const counted = (from: Day): PeriodMeaning => ({
      spans: [sign > 0 ? between(from + 1, from + n + 1) : between(from - n, from)],
    });
    return Number.isInteger(n) && n > 1 ? { ...counted(now.day), counted } : undefined;
  },
);

const weekdayPlural = lookup(WEEKDAYS.map((name, at) => [`${name}en`, at + 1] as const));

/** `de twee maandagen daarna` */
export const weekdaysBehind = seq(
  [greedy(words('de')), count, weekdayPlural, words('erna', 'daarna', 'erop', 'daarop', 'nadien')],
  ([, n, weekday], { now }): PeriodMeaning | undefined => {
    const counted = (from: Day): PeriodMeaning => {
      const first = from + ((weekday - weekdayOf(from) + 7) % 7 || 7);
      return { weekday, spans: [between(first, first + 7 * (n - 1) + 1)] };
    };
    return Number.isInteger(n) ? { ...counted(now.day), counted } : undefined;
  },
);

const holidayWeek = either(
  seq(
    [
      words('week van', 'de week van', 'week van de', 'de week van de', 'weken van', 'de weken van'),
      plainDate,
    ],
    ([, date]) => date,
  ),
  seq(
    [
      words(
        'de week beginnend',
        'de week beginnend op',
        'week beginnend op',
        'week beginnend',
        'de week startend op',
        'de week startend',
        'week startend op',
        'week startend',
        'de week vanaf',
        'de week die begint op',
      ),
      plainDate,
    ],
    ([, date]) => date,
  ),
);

/** `de week van 9 april`, `de week beginnend op 4 februari` */
export const weekOfDate = seq([holidayWeek], ([date]): PeriodMeaning => ({
  spans: date.days.map((day) => ({ ...weekFrom(mondayOf(day)).spans[0], timex: date.timex })),
  ...(date.impossible ? { impossible: date.impossible } : {}),
}));

const sunday = seq([words('/', '-', 'en', '+', '&', ', en', 'op'), plainDate], ([, date]) => date);

/** `het weekend van 14 april`, `weekend v 14/15 april`: both of its days may be named */
export const weekendOfDate = seq(
  [
    words('weekend van', 'weekend van de', 'weekeinde van', 'weekend v', 'weekend v.'),
    plainDate,
    maybe(sunday),
  ],
  ([, date, next]): PeriodMeaning | undefined =>
    next && !next.days.some((day) => date.days.includes(day - 1) && weekdayOf(day) === 7)
      ? undefined
      : { spans: date.days.map((day) => ({ ...weekendOf(day).spans[0], timex: date.timex })) },
);

export const weekAfter = seq(
  [
    lookup([
      ['de week na', 1],
      ['week na', 1],
      ['de week volgend op', 1],
      ['de week volgend op die van', 1],
      ['de week voor', -1],
      ['week voor', -1],
      ['de week voorafgaand aan', -1],
    ] as const),
    greedy(words('o.h.-', 'o.l.h.-', 'o.h.', 'o.l.h.', 'o.l.heer', 'olh', 'oh', 'onze lieve heer')),
    plainDate,
  ],
  ([sign, , date]): PeriodMeaning => ({
    spans: date.days.map((day) => ({ ...weekFrom(mondayOf(day) + 7 * sign).spans[0], timex: date.timex })),
  }),
);
