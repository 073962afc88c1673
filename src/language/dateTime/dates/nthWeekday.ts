import { either, greedy, maybe } from '../../grammar/choice.ts';
import { NONE } from '../../grammar/rule.ts';
import type { Rule } from '../../grammar/rule.ts';
import { lookup, startingAs, words } from '../../grammar/tokens.ts';
import { not } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import { dayOrdinal, year } from '../amounts.ts';
import { addMonths, partsOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { month } from './month.ts';
import { nthWeekday } from './feasts.ts';
import { which } from '../lexicon.ts';
import { yearOf } from '../periods/calendarPeriod.ts';
import { yearPeriod } from '../periods/monthYear.ts';
import { newYear } from '../periods/namedUnit.ts';
import { exactly, lastAndNext } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';
import { anyWeekday } from './weekdayName.ts';

const rank = either(
  dayOrdinal,
  lookup([
    ['laatste', -1],
    ['voorlaatste', -2],
    ['op een na laatste', -2],
  ]),
);

const and = words('en', 'of', ',', '&', '+', '/', 'en de', 'of de', ', de', 'en/of');
const the = greedy(words('de', 'den'));

const till = words('t/m', 'tm', 'tem', 't.e.m.', 'tot', '-');

const weekdayOfMonth = seq(
  [
    anyWeekday,
    either(
      greedy(words('van', 'in', 'v', 'v.')),
      seq(
        [words('van de maand', 'in de maand', 'vd maand', 'v.d. maand'), not(seq([month, till], () => true))],
        ([word]) => word,
      ),
    ),
    month,
    maybe(seq([greedy(words('van', 'in')), year], ([, y]) => y)),
  ],
  ([weekday, , m, y]) => [weekday, m, y] as const,
);

/** `eerste vrijdag van oktober 2018`, `laatste maandag in mei` */
export const nthOfMonth = seq([the, rank, weekdayOfMonth], ([, n, [weekday, m, y]], { now }) => {
  const day = nthMeaning(n, weekday, m, y, now.day);
  return day && { ...day, nth: { weekday, rank: n } };
});

/** More ranks than this are not named in one row. */
const MOST = 5;

/** `de 2e`, `de tweede woensdag`: one of a row, by itself or with its weekday */
const theRank = seq([the, rank, maybe(anyWeekday)], ([, n, weekday]) => ({ n, weekday }));

/** `de 2e en 4e dinsdag van mei`: the rank of a row that takes the weekday and the month of the last. */
export const listedRank: Rule<DateMeaning> = startingAs([theRank], (scan, at) => {
  const first = theRank(scan, at).toSorted((a, b) => b.end - a.end)[0];
  if (!first || first.value.n > 5) return NONE;
  for (let place = first.end, ranks = 1; ranks < MOST; ranks++) {
    const next = and(scan, place).at(-1)?.end;
    const other = next === undefined ? undefined : rank(scan, next)[0];
    if (!other) return NONE;
    const [behind] = weekdayOfMonth(scan, other.end);
    if (behind) {
      const [shared, m, y] = behind.value;
      const { n, weekday = shared } = first.value;
      const value = nthMeaning(n, weekday, m, y, scan.now.day);
      return value ? [{ value: { ...value, nth: { weekday, rank: n } }, end: first.end }] : NONE;
    }
    place = anyWeekday(scan, other.end)[0]?.end ?? other.end;
  }
  return NONE;
});

/** `1e week van oktober op vrijdag` */
export const dayOfNthWeek = seq(
  [
    the,
    rank,
    words('week van', 'week in'),
    month,
    greedy(words('op', ',')),
    anyWeekday,
    not(seq([and, anyWeekday], () => true)),
  ],
  ([, n, , m, , value], { now }) => nthMeaning(n, value, m, undefined, now.day),
);

/** `derde woensdag van volgende maand`, `laatste vrijdag van de maand` */
export const nthOfWhichMonth = seq(
  [
    the,
    rank,
    anyWeekday,
    words('van', 'in', 'van de', 'in de', 'v.d.', 'vd', 'v/d'),
    maybe(which),
    words('maand'),
  ],
  ([, n, value, , what], { now }) => {
    const start = partsOf(addMonths(now.day, what?.swing ?? 0));
    const day = nthMeaning(n, value, start.month, start.year, now.day);
    return day && what === undefined ? { ...day, nth: { weekday: value, rank: n } } : day;
  },
);

/** `1e vrijdag van het nieuwe jaar`, `laatste dinsdag van 2019` */
export const nthOfYear = seq(
  [
    the,
    rank,
    anyWeekday,
    words('van', 'in'),
    either(
      newYear,
      seq([which, words('jaar')], ([what], { now }) => yearOf(partsOf(now.day).year + what.swing)),
      yearPeriod,
    ),
  ],
  ([, n, weekday, , { spans }]): DateMeaning | undefined => {
    const [span] = spans;
    if (!span || n > 5) return undefined;
    const { year: y } = partsOf(span.from ?? 0);
    return exactly(n > 0 ? nthWeekday(y, 1, weekday, n) : nthWeekday(y, 12, weekday, n));
  },
);

function nthMeaning(
  n: number,
  value: number,
  m: number,
  y: number | undefined,
  today: Day,
): DateMeaning | undefined {
  if (n > 5) return undefined;
  const inYear = (any: number): Day | undefined => {
    const day = nthWeekday(any, m, value, n);
    return partsOf(day).month === m ? day : undefined;
  };
  if (y !== undefined) {
    const day = inYear(y);
    return day === undefined ? undefined : exactly(day);
  }
  const days = lastAndNext(inYear, partsOf(today).year, today);
  return { timex: `XXXX-${String(m).padStart(2, '0')}-WXX-${value}-#${n}`, days };
}
