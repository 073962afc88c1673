import { either, greedy } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { partsOf } from '../../../time/calendar.ts';
import { WEEKDAYS } from '../../../time/dutch.ts';
import { count, ordinal } from '../amounts.ts';
import { nthWeekday } from '../dates/feasts.ts';
import type { PeriodMeaning } from '../meaning.ts';
import { between } from './calendarPeriod.ts';
import { monthPeriod } from './monthYear.ts';

/** `eerste weekend van juni`: the nth that starts in the month */
export const weekendOfMonth = seq(
  [either(ordinal, lookup([['laatste', -1]])), words('weekend van', 'weekend in'), monthPeriod],
  ([n, , { spans }]): PeriodMeaning | undefined => {
    const weekends = spans.map(({ from = 0 }) => {
      const { year, month } = partsOf(from);
      return nthWeekday(year, month, 6, n);
    });
    return n <= 4 ? { spans: weekends.map((saturday) => between(saturday, saturday + 2)) } : undefined;
  },
);

const weekdayPlural = lookup(WEEKDAYS.map((name, at) => [`${name}en`, at + 1] as const));

/** `de laatste twee dinsdagen van mei`, `de eerste 3 vrijdagen in juni` */
export const weekdaysOfMonth = seq(
  [
    greedy(words('de')),
    lookup([
      ['eerste', 1],
      ['laatste', -1],
    ]),
    count,
    weekdayPlural,
    words('van', 'in'),
    monthPeriod,
  ],
  ([, sign, n, weekday, , { spans }]): PeriodMeaning | undefined => {
    if (!Number.isInteger(n) || n > 4) return undefined;
    return {
      weekday,
      spans: spans.map(({ from = 0 }) => {
        const { year, month } = partsOf(from);
        const [first, last] = sign > 0 ? [1, n] : [-n, -1];
        return between(nthWeekday(year, month, weekday, first), nthWeekday(year, month, weekday, last) + 1);
      }),
    };
  },
);
