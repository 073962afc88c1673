import { addMonths, dayOf, mondayOf, partsOf } from '../../../time/calendar.ts';
import { either, greedy, maybe } from '../../grammar/choice.ts';
import { ahead } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { ordinal } from '../amounts.ts';
import { month } from '../dates/month.ts';
import { which } from '../lexicon.ts';
import type { PeriodMeaning } from '../meaning.ts';
import { weekFrom } from './calendarPeriod.ts';
import { inYear } from './yearOf.ts';

/** The Monday of the nth week of a month, of the last with n = -1. */
const nthWeek = (year: number, month: number, n: number): number =>
  n < 0 ? mondayOf(dayOf(year, month + 1, 0) - 3) : mondayOf(dayOf(year, month, 4)) + 7 * (n - 1);

const rank = either(ordinal, lookup([['laatste', -1]]));

const weekInMonth = seq(
  [
    greedy(words('de')),
    rank,
    words(
      'week van',
      'week in',
      'week v',
      'week v.',
      'week',
      'volle week van',
      'volle week',
      'week van de maand',
      'wk',
      'wk van',
      'wk v',
      'wk v.',
      'wk in',
    ),
    month,
    inYear,
  ],
  ([, n, , m, y]) => ({ n, m, y }),
);

/** `eerste week van mei`: the first that has its Thursday in the month; `laatste week van mei` */
export const weekOfMonth = seq([weekInMonth], ([{ n, m, y }], { now }) => weekIn(n, m, y, now.day));

const orNext = seq([words('of', 'en', '/', '&', 'en/of'), weekInMonth], ([, next]) => next);

/** `de tweede of derde week van juni`: the first of two, which takes its month from the second */
export const listedWeekOfMonth = seq([greedy(words('de')), rank, ahead(orNext)], ([, n], scan, _at, end) => {
  const [next] = orNext(scan, end);
  return next && weekIn(n, next.value.m, next.value.y, scan.now.day);
});

function weekIn(
  n: number,
  m: number,
  y: ((here: number) => number) | undefined,
  today: number,
): PeriodMeaning | undefined {
  if (n > 5) return undefined;
  const inMonth = (any: number): number => nthWeek(any, m, n);
  const { year: here, month: at } = partsOf(today);
  if (y) return weekFrom(inMonth(y(here)));
  const next = m < at ? here + 1 : here;
  return { spans: [next - 1, next].flatMap((any) => weekFrom(inMonth(any)).spans) };
}

/** `mei, 2e week`, `in juni de eerste week` */
export const monthWeek = seq(
  [
    month,
    greedy(words(',', ':', '-')),
    greedy(words('de', 'in de')),
    either(ordinal, lookup([['laatste', -1]])),
    words('week', 'wk', 'volle week'),
  ],
  ([m, , , n], { now }) => weekIn(n, m, undefined, now.day),
);

/** `volgende maand de eerste week` */
export const whichMonthWeek = seq(
  [
    which,
    words('maand'),
    greedy(words(',', 'in')),
    greedy(words('de')),
    either(ordinal, lookup([['laatste', -1]])),
    words('week'),
  ],
  ([what, , , , n], { now }) => {
    const { year: y, month: m } = partsOf(addMonths(now.day, what.swing));
    return n > 5 ? undefined : weekFrom(nthWeek(y, m, n));
  },
);

/** `derde week van volgende maand`, `laatste week van de maand` */
export const weekOfWhichMonth = seq(
  [
    greedy(words('de')),
    either(ordinal, lookup([['laatste', -1]])),
    words('week van', 'week in', 'week van de', 'week in de'),
    maybe(which),
    words('maand'),
  ],
  ([, n, , what], { now }) => {
    const { year: y, month: m } = partsOf(addMonths(now.day, what?.swing ?? 0));
    return n > 5 ? undefined : weekFrom(nthWeek(y, m, n));
  },
);
