import { MONTHS } from '../../../time/dutch.ts';
import { as, either, greedy, kept, maybe, needing } from '../../grammar/choice.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { not } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { boundBehind, boundWord, included, notFor } from './boundWords.ts';
import type { Bound } from './boundWords.ts';
import { countedDays } from './countedPeriod.ts';
import { days } from '../dates/countedDay.ts';
import { dateRange } from './dateRange.ts';
import { yearEnd } from './yearEnd.ts';
import { till } from './rangeWords.ts';
import { shiftDay } from '../times/duration.ts';
import { unitName } from '../lexicon.ts';
import { exactly } from '../meaning.ts';
import type { DateMeaning, PeriodMeaning, TimeSpan } from '../meaning.ts';
import { unitHere } from './namedUnit.ts';
import { partOfPeriod, partWord } from './partOfPeriod.ts';
import { calendarPeriod } from './period.ts';
import { anyDate } from '../dates/partOfDate.ts';
import { relativeDay } from '../dates/relativeDay.ts';
import type { Token } from '../../tokens.ts';

/** A date or a period with a bound on it. */
function bounded({ mod, inclusive }: Bound, spans: readonly TimeSpan[], isDate: boolean): PeriodMeaning {
  const limit = ({ timex, from, to }: TimeSpan): TimeSpan => {
    if (mod === 'before') {
      const end = inclusive && !isDate ? to : from;
      return {
        timex,
        ...(end === undefined ? {} : { to: end, ...(inclusive && isDate ? { last: end } : {}) }),
      };
    }
    const start = mod === 'after' && !isDate ? to : from;
    const later = mod === 'after' && isDate && !inclusive;
    return { timex, ...(start === undefined ? {} : { from: start, ...(later ? { first: start + 1 } : {}) }) };
  };
  return { mod, spans: spans.map(limit) };
}

const dateSpans = ({ timex, days }: DateMeaning): TimeSpan[] =>
  days.map((day) => ({ timex, from: day, to: day }));

/** What a bound is put on, and whether it is one day. */
interface Bounded {
  readonly spans: readonly TimeSpan[];
  readonly isDate: boolean;
  readonly impossible?: string;
}

/** `begin september`, `het einde van mei`: the start or the end of the whole counts. */
const edge = seq([partWord, either(calendarPeriod, unitHere)], ([part, { spans }]): Bounded => ({
  isDate: false,
  spans: spans.map(({ timex, from = 0, to = 0 }) => {
    const day = { start: from, mid: from + Math.floor((to - from) / 2), end: to }[part];
    return { timex, from: day, to: day };
  }),
}));

const period = kept(either(calendarPeriod, partOfPeriod));

const onDate = (date: DateMeaning): Bounded => ({
  spans: dateSpans(date),
  isDate: true,
  ...(date.impossible ? { impossible: date.impossible } : {}),
});

const day = as(anyDate, onDate);
const stretch = as(period, ({ spans }): Bounded => ({ spans, isDate: false }));

const the = maybe(words('de', 'het', 'ongeveer', 'op'));

function limited(bound: Bound, { spans, isDate, impossible }: Bounded): PeriodMeaning | undefined {
  if (impossible) return { spans: [], impossible };
  return spans.length ? bounded(bound, spans, isDate) : undefined;
}

const months = new Set(MONTHS);

/** `voor` before a stretch shorter than a year is "for", but not before a month: `een plan voor volgende week`. */
const isFor = (raw: string, { spans, isDate }: Bounded): boolean =>
  !isDate &&
  raw.toLowerCase() === 'voor' &&
  !spans.every(({ timex }) => timex.endsWith('-WE')) &&
  spans.some(({ from = 0, to = 0 }) => to > from && to - from < 360);

/** `voor 14, 16 en 28 april`: the first of a row, and no bound */
const startsRow = (tokens: readonly Token[], end: number): boolean =>
  /^(?:,|en|of|\/|&|\+)$/.test(tokens[end]?.text ?? '') &&
  tokens[end - 1]?.kind === 'digits' &&
  tokens[end + 1]?.kind === 'digits';

const before = seq(
  [boundWord, the, either(day, edge, stretch), greedy(included), not(boundBehind)],
  ([bound, , what, also], { tokens, now }, at, end) =>
    (tokens[at]?.text === 'voor' && startsRow(tokens, end)) ||
    (!now.until && isFor(tokens[at]?.raw ?? '', what) && !months.has(tokens[at + 1]?.text ?? ''))
      ? undefined
      : limited(also ? { ...bound, inclusive: true } : bound, what),
);

/** Not behind a day that is counted from another: `de dag ervoor of erna` are two days. */
const notCounted = as(anyDate, (date) => (date.counted ? undefined : onDate(date)));

const behind = seq([either(notCounted, stretch), boundBehind, not(unitName)], ([what, bound]) =>
  limited(bound, what),
);

const compared = lookup([
  ['meer dan', 1],
  ['langer dan', 1],
  ['ruim', 1],
  ['minder dan', -1],
  ['korter dan', -1],
]);

/** `meer dan 2 weken na vandaag`, `minder dan 3 dagen geleden`, `over meer dan een week` */
const far = either(
  seq([compared, relativeDay], ([sign, date]) => ({ sign, date })),
  seq([words('over'), compared, days], ([, sign, length], { now }) => ({
    sign,
    date: exactly(shiftDay(now.day, length)),
  })),
);

const farther = seq([far], ([{ sign, date }], { now }) => {
  const [only] = date.days;
  if (only === undefined || date.days.length > 1) return undefined;
  const later = only < now.day ? sign < 0 : sign > 0;
  return limited({ mod: later ? 'after' : 'before', inclusive: true }, onDate(date));
});

const today = seq(
  [
    notFor,
    lookup([
      ['voor de dag', 'before'],
      ['voor het eind van de dag', 'before'],
    ] as const),
  ],
  (_, { now }): PeriodMeaning => ({
    mod: 'before',
    spans: [{ timex: '', to: now.day }],
  }),
);

/** `de week van maandag 23 tot en met vrijdag 27 april`: the days that are named */
const namedRange = needing(
  till,
  seq(
    [
      words(
        'week',
        'de week',
        'in de week',
        'weken',
        'de weken',
        'het weekend',
        'weekend',
        'de periode',
        'periode',
        'de dagen',
      ),
      greedy(words(',')),
      dateRange,
    ],
    ([, , range], { tokens }, at, end) =>
      tokens.slice(at, end).some(({ text }) => text === 'van' || text === 'vanaf') &&
      range.weekdays === undefined
        ? range
        : undefined,
  ),
);

/** `sinds morgen`, `voor 2018`, `uiterlijk 15 april`, `1-1-2016 en later` */
export const datePeriod: Rule<PeriodMeaning> = kept(
  either<PeriodMeaning>(
    period,
    yearEnd,
    dateRange,
    namedRange,
    as(countedDays, (span) => ({ spans: [span] })),
    before,
    behind,
    farther,
    today,
  ),
);
