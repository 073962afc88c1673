import { digits, lookup, words } from '../../grammar/tokens.ts';
import { either, following, greedy, maybe } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { ahead, glued, where } from '../../grammar/place.ts';
import type { Token } from '../../tokens.ts';
import { ordinal, spelled } from '../amounts.ts';
import { addMonths, dayOf, mondayOf, partsOf, weeksInYear } from '../../../time/calendar.ts';
import { month } from '../dates/month.ts';
import { between, isoWeek, weekFrom } from './calendarPeriod.ts';
import { which } from '../lexicon.ts';
import type { PeriodMeaning, TimeSpan } from '../meaning.ts';
import { inYear, yearAfter } from './yearOf.ts';

const weekNumber = either(digits(1, 53, 2), spelled(1, 53));

const weekWord = words(
  'week',
  'weken',
  'weeknummer',
  'weeknummers',
  'weeknr',
  'weeknr.',
  'weeknrs',
  'week nr',
  'week nr.',
  'wk',
  'wk.',
  'wkn',
  'week nummer',
  'kalenderweek',
  'kw',
  'kw.',
);

/** `week 15`, `week 15 van 2018`, `wk 7` */
export const numberedWeek = seq([weekWord, weekNumber, inYear], ([, n, y], { now }) =>
  weekOfYear(n, y?.(partsOf(now.day).year), now.day),
);

/** `W47`, `wk7` */
export const shortWeek = seq([words('w', 'wk'), glued, digits(1, 53, 2), inYear], ([, , n, y], { now }) =>
  weekOfYear(n, y?.(partsOf(now.day).year), now.day),
);

/** `week 16 t/m 18`, `weken 16 - 18` */
export const weekRange = seq(
  [
    greedy(words('van', 'vanaf', 'tussen')),
    weekWord,
    weekNumber,
    words('t/m', 'tot en met', 'tot', '-', 'en met', 'tm', 'tem', 't.e.m.', 'tot aan'),
    greedy(weekWord),
    weekNumber,
    inYear,
  ],
  ([, , a, , , b, y], { now }) => {
    const first = weekOfYear(a, y?.(partsOf(now.day).year), now.day);
    const last = weekOfYear(b, y?.(partsOf(now.day).year), now.day);
    return a < b && first && last ? joined(first, last) : undefined;
  },
);

function joined(first: PeriodMeaning, last: PeriodMeaning): PeriodMeaning {
  const impossible = first.impossible ?? last.impossible;
  if (impossible) return { spans: [], impossible };
  const join = (starts: readonly TimeSpan[], ends: readonly TimeSpan[]): TimeSpan[] =>
    starts.flatMap(({ from = 0 }, i) => {
      const to = ends[i]?.to;
      return to === undefined ? [] : [between(from, to)];
    });
  return { spans: join(first.spans, last.spans), coming: join(first.coming ?? [], last.coming ?? []) };
}

const listing = /^(?:of|en|,|\/|\+|&)$/;

/** `week 16 of 17`, `weken 16, 17 en 18`: the weeks behind the first */
export const listedWeek = following(
  weekWord,
  seq(
    [
      where(({ tokens }, at) => listing.test(tokens[at - 1]?.text ?? '') && inWeekRow(tokens, at - 2)),
      weekNumber,
    ],
    ([, n], { now }) => weekOfYear(n, undefined, now.day),
  ),
);

/** More weeks than this are not named in one row. */
const LONGEST_ROW = 53;

function inWeekRow(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i > 0 && i > at - 2 * LONGEST_ROW; i -= 2) {
    if (tokens[i]?.kind !== 'digits') return false;
    const before = tokens[i - 1]?.text ?? '';
    if (/^(?:week|weken|wkn?|weeknrs?|weeknummers?|nr)$/.test(before)) return true;
    if (before === '.' && /^(?:wk|nr|weeknr)$/.test(tokens[i - 2]?.text ?? '')) return true;
    if (!listing.test(before)) return false;
  }
  return false;
}

/** `15e week van 2018`, `eerste week van het jaar` */
export const rankedWeek = seq(
  [
    greedy(words('de')),
    either(
      ordinal,
      seq([words('laatste')], () => -1),
    ),
    words('week'),
    either(
      yearAfter(words('van', 'in', 'van het jaar')),
      seq([words('van het jaar')], () => (y: number) => y),
    ),
  ],
  ([, n, , y], { now }) => {
    const chosen = y(partsOf(now.day).year);
    return weekOfYear(n < 0 ? weeksInYear(chosen) : n, chosen, now.day);
  },
);

/** Lower than this it is the week of a month or of a stay: `de 2e week`. */
const LOWEST_RANK = 6;

/** `in de 16e week`: by its number in the year */
export const weekByRank = seq(
  [greedy(words('de', 'in de')), ordinal, words('week', 'kalenderweek')],
  ([, n], { now }) => (n >= LOWEST_RANK && n <= 53 ? weekOfYear(n, undefined, now.day) : undefined),
);

/** A week without a year is this year's; when that is over, the coming one is meant. */
function weekOfYear(n: number, y: number | undefined, today: number): PeriodMeaning | undefined {
  const { year: now } = partsOf(today);
  if (n > weeksInYear(y ?? now))
    return { spans: [], impossible: `${y ?? now} heeft ${weeksInYear(y ?? now)} weken.` };
  if (y !== undefined) return isoWeek(y, n);
  return { ...isoWeek(now, n), ...(n <= weeksInYear(now + 1) ? { coming: isoWeek(now + 1, n).spans } : {}) };
}

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
