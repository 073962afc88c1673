import { digits, words } from '../../grammar/tokens.ts';
import { either, following, greedy } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { glued, where } from '../../grammar/place.ts';
import type { Token } from '../../tokens.ts';
import { ordinal, spelled } from '../amounts.ts';
import { partsOf, weeksInYear } from '../../../time/calendar.ts';
import { between, isoWeek } from './calendarPeriod.ts';
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
