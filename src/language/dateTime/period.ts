import {
  as,
  behind,
  digits,
  either,
  glued,
  greedy,
  kept,
  lookup,
  maybe,
  not,
  seq,
  where,
  words,
} from '../grammar.ts';
import type { Rule } from '../grammar.ts';
import type { Token } from '../tokens.ts';
import { century, ordinal, spelled, year } from './amounts.ts';
import { dayOf, mondayOf, partsOf, weekdayOf, weeksInYear } from './calendar.ts';
import { clear, clearYear, month } from './calendarDate.ts';
import {
  anyMonth,
  between,
  halfYear,
  isoWeek,
  monthOf,
  oneSpan,
  quarterOf,
  weekendOf,
  weekFrom,
  yearOf,
} from './calendarPeriod.ts';
import { which } from './lexicon.ts';
import type { Which } from './lexicon.ts';
import type { PeriodMeaning, Span } from './meaning.ts';

const of = greedy(words('van', 'van het jaar', 'in', ',', '-', '/', 'in het jaar'));

/** `dit jaar`, `van volgend jaar`: a year counted from this one. */
const whichYear = seq(
  [greedy(words('van', 'van het', 'in', 'in het')), which, words('jaar')],
  ([, what]) => what,
);

const titles = /^(?:mevrouw|mw|heer|dhr|meneer|naam|ik|ben|drs|mr|dr|ir|prof)$/;

/** Not the month in `Jan Jansen`, `Mei-Lin` or `mevrouw Juni`. */
const noName = where(({ tokens }, at) => {
  const [before, token, next, after] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!token?.capital) return true;
  const surname =
    next?.kind === 'word' ? next.capital || /^(?:van|de|den|der|ten|ter)$/.test(next.text) : false;
  const double = next?.text === '-' && !next.gap && after?.capital === true;
  return !(
    surname ||
    double ||
    titles.test(before?.text ?? '') ||
    (token.text === 'jan' && next?.kind !== 'digits')
  );
});

/** `mei`, `april 2017`, `dec/2018`, `aanstaande september`, `mei volgend jaar`, `6/2018` */
const monthPeriod = either(
  seq([noName, month, maybe(seq([of, year], ([, y]) => y))], ([, m, y], { now }) =>
    y === undefined ? anyMonth(m, now.day) : monthOf(y, m),
  ),
  seq([which, month], ([what, m], { now }) =>
    monthOf(partsOf(now.day).year + yearShift(what, m, now.day), m),
  ),
  seq([digits(1500, 2199, 4), month], ([y, m]) => monthOf(y, m)),
  seq([which, words('jaar', 'jaar in'), month], ([what, , m], { now }) =>
    monthOf(partsOf(now.day).year + what.swing, m),
  ),
  seq([month, whichYear], ([m, what], { now }) => monthOf(partsOf(now.day).year + what.swing, m)),
  seq(
    [
      digits(1500, 2199, 4),
      glued,
      words('/', '-'),
      glued,
      digits(1, 12, 2),
      clear,
      not(seq([glued, words('/', '.')], () => true)),
    ],
    ([y, , , , m]) => monthOf(y, m),
  ),
  seq([digits(1, 12, 2), glued, words('/', '-'), glued, digits(1500, 2199, 4), clearYear], ([m, , , , y]) =>
    monthOf(y, m),
  ),
);

function yearShift({ swing, near }: Which, m: number, today: number): number {
  if (!near) return swing;
  const now = partsOf(today).month;
  return swing > 0 ? (m > now ? 0 : 1) : m < now ? 0 : -1;
}

const beforeYear = new Set(['€', '$', '#', '.', '+', '/']);
const counted = words(
  'euro',
  'mensen',
  'inwoners',
  'personen',
  'keer',
  'x',
  '%',
  'gemeenten',
  'leden',
  'meter',
  'km',
  'uur',
  ':',
  'graden',
);

/** `2014`, `jaar 2008`, `tweeduizend twintig` */
const yearPeriod = either(
  seq(
    [behind((token) => !token || !beforeYear.has(token.text)), year, not(counted), clearYear],
    ([, y], { tokens }, at) =>
      tokens[at]?.kind === 'word' && !/duizend/.test(tokens[at].text) ? undefined : yearOf(y),
  ),
  seq([words('jaar', 'kalenderjaar', 'huidige jaar', 'huidig jaar'), year], ([, y]) => yearOf(y)),
);

/** Words and figures behind `het jaar` that make it another one. */
const uncounted = where(({ tokens }, at) => {
  const next = tokens[at];
  return (
    next?.kind !== 'digits' &&
    !/^(van|na|voor|waarin|dat|die|hoger|later|daarop|'|erna|erop)$/.test(next?.text ?? '')
  );
});

type Named =
  'day' | 'week' | 'werkweek' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'FY' | 'SY';
const unitNoun: Rule<Named> = lookup([
  ['week', 'week'],
  ['werkweek', 'werkweek'],
  ['weekend', 'weekend'],
  ['weekeinde', 'weekend'],
  ['maand', 'month'],
  ['kalendermaand', 'month'],
  ['kwartaal', 'quarter'],
  ['jaar', 'year'],
  ['kalenderjaar', 'year'],
  ['decennium', 'decade'],
  ['eeuw', 'century'],
  ['fiscaal jaar', 'FY'],
  ['fiscale jaar', 'FY'],
  ['boekjaar', 'FY'],
  ['schooljaar', 'SY'],
]);

/** The week, month or year so many after this one. */
export function unitFromNow(unit: Named, { swing, near }: Which, today: number): PeriodMeaning {
  const { year: y, month: m } = partsOf(today);
  switch (unit) {
    case 'day':
      return oneSpan('', today + swing, today + swing + 1);
    case 'week':
      return weekFrom(mondayOf(today) + 7 * swing);
    case 'werkweek':
      return weekFrom(mondayOf(today) + 7 * swing, 5);
    case 'weekend':
      return weekendOf(today + 7 * (near && swing > 0 && weekdayOf(today) < 6 ? 0 : swing));
    case 'month':
      return monthOf(y, m + swing);
    case 'quarter':
      return quarterOf(y, Math.ceil(m / 3) + swing);
    case 'year':
      return yearOf(y + swing);
    case 'decade':
      return yearsFrom(Math.floor(y / 10) * 10 + 10 * swing, 10);
    case 'century':
      return yearsFrom(Math.floor(y / 100) * 100 + 100 * swing, 100);
    case 'FY':
    case 'SY':
      return { spans: [], unknown: `${unit}${y + swing}` };
  }
}

function yearsFrom(first: number, count: number): PeriodMeaning {
  return { spans: [between(dayOf(first, 1, 1), dayOf(first + count, 1, 1), `P${count}Y`)] };
}

/** `deze week`, `volgende maand`, `dit kalenderjaar` */
export const whichUnit = seq([which, unitNoun], ([what, unit], { now }) => unitFromNow(unit, what, now.day));

/** `dat weekend`, `hetzelfde jaar`: a period named before */
const sameUnit = seq(
  [words('dat', 'die', 'hetzelfde', 'dezelfde', 'datzelfde', 'diezelfde'), unitNoun],
  ([, unit], { now }): PeriodMeaning => ({
    ...unitFromNow(unit, { swing: 0, near: false }, now.day),
    mod: 'ref_undef',
  }),
);

/** `in het jaar`, `in de maand`: this one */
const theUnit = seq(
  [
    behind((token) => token?.text === 'in'),
    lookup([
      ['het jaar', 'year'],
      ['de maand', 'month'],
      ['de week', 'week'],
    ] as const),
    uncounted,
  ],
  ([, unit], { now }) => unitFromNow(unit, { swing: 0, near: false }, now.day),
);

const bareWeekend = seq([words('weekend', 'weekeinde')], (_, { now }) => weekendOf(now.day));

const schoolYear = seq(
  [
    lookup([
      ['fiscaal jaar', 'FY'],
      ['boekjaar', 'FY'],
      ['schooljaar', 'SY'],
      ['fy', 'FY'],
      ['sy', 'SY'],
    ]),
    either(year, as(digits(0, 99, 2), century)),
  ],
  ([code, y]): PeriodMeaning => ({
    spans: [],
    unknown: `${code}${y}`,
  }),
);

const weekNumber = either(digits(1, 53, 2), spelled(1, 53));
const inYear = maybe(
  either(
    seq(
      [of, year],
      ([, y]) =>
        () =>
          y,
    ),
    seq(
      [whichYear],
      ([what]) =>
        (y: number) =>
          y + what.swing,
    ),
  ),
);

/** `week 15`, `week 15 van 2018`, `wk 7` */
const numberedWeek = seq(
  [
    words('week', 'weken', 'weeknummer', 'weeknr', 'wk', 'wk.', 'week nummer', 'kalenderweek'),
    weekNumber,
    inYear,
  ],
  ([, n, y], { now }) => weekOfYear(n, y?.(partsOf(now.day).year), now.day),
);

/** `week 16 t/m 18`, `weken 16 - 18` */
const weekRange = seq(
  [
    words('week', 'weken', 'wk'),
    weekNumber,
    words('t/m', 'tot en met', 'tot', '-', 'en met'),
    greedy(words('week')),
    weekNumber,
    inYear,
  ],
  ([, a, , , b, y], { now }) => {
    const first = weekOfYear(a, y?.(partsOf(now.day).year), now.day);
    const last = weekOfYear(b, y?.(partsOf(now.day).year), now.day);
    return a < b && first && last ? joined(first, last) : undefined;
  },
);

function joined(first: PeriodMeaning, last: PeriodMeaning): PeriodMeaning {
  const impossible = first.impossible ?? last.impossible;
  if (impossible) return { spans: [], impossible };
  const join = (starts: readonly Span[], ends: readonly Span[]): Span[] =>
    starts.flatMap(({ from = 0 }, i) => {
      const to = ends[i]?.to;
      return to === undefined ? [] : [between(from, to)];
    });
  return { spans: join(first.spans, last.spans), coming: join(first.coming ?? [], last.coming ?? []) };
}

const listing = /^(?:of|en|,|\/)$/;

/** `week 16 of 17`, `weken 16, 17 en 18`: the weeks behind the first */
const listedWeek = seq(
  [
    where(({ tokens }, at) => listing.test(tokens[at - 1]?.text ?? '') && inWeekRow(tokens, at - 2)),
    weekNumber,
  ],
  ([, n], { now }) => weekOfYear(n, undefined, now.day),
);

function inWeekRow(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i > 0; i -= 2) {
    if (tokens[i]?.kind !== 'digits') return false;
    const before = tokens[i - 1]?.text ?? '';
    if (/^(?:week|weken|wk)$/.test(before)) return true;
    if (!listing.test(before)) return false;
  }
  return false;
}

/** `15e week van 2018`, `eerste week van het jaar` */
const rankedWeek = seq(
  [
    greedy(words('de')),
    either(
      ordinal,
      seq([words('laatste')], () => -1),
    ),
    words('week'),
    either(
      seq(
        [words('van', 'in', 'van het jaar'), year],
        ([, y]) =>
          () =>
            y,
      ),
      seq(
        [whichYear],
        ([what]) =>
          (y: number) =>
            y + what.swing,
      ),
      seq([words('van het jaar')], () => (y: number) => y),
    ),
  ],
  ([, n, , y], { now }) => {
    const chosen = y(partsOf(now.day).year);
    return weekOfYear(n < 0 ? weeksInYear(chosen) : n, chosen, now.day);
  },
);

/** A week without a year is this year's; when that is over, the coming one is meant. */
function weekOfYear(n: number, y: number | undefined, today: number): PeriodMeaning | undefined {
  const { year: now } = partsOf(today);
  if (n > weeksInYear(y ?? now))
    return { spans: [], impossible: `${y ?? now} heeft ${weeksInYear(y ?? now)} weken.` };
  if (y !== undefined) return isoWeek(y, n);
  return { ...isoWeek(now, n), ...(n <= weeksInYear(now + 1) ? { coming: isoWeek(now + 1, n).spans } : {}) };
}

/** `eerste week van mei`: the first that has its Thursday in the month; `laatste week van mei` */
const weekOfMonth = seq(
  [
    greedy(words('de')),
    either(ordinal, lookup([['laatste', -1]])),
    words('week van', 'week in', 'volle week van', 'week van de maand'),
    month,
    maybe(seq([of, year], ([, y]) => y)),
  ],
  ([, n, , m, y], { now }) => {
    if (n > 5) return undefined;
    const inMonth = (any: number): number => {
      if (n < 0) return mondayOf(dayOf(any, m + 1, 0) - 3);
      return mondayOf(dayOf(any, m, 4)) + 7 * (n - 1);
    };
    if (y !== undefined) return weekFrom(inMonth(y));
    const { year: here, month: at } = partsOf(now.day);
    const next = m < at ? here + 1 : here;
    return { spans: [next - 1, next].flatMap((any) => weekFrom(inMonth(any)).spans) };
  },
);

const rank4 = either(
  digits(1, 4, 1),
  as(ordinal, (n) => (n >= 1 && n <= 4 ? n : undefined)),
);

/** `Q1-2019`, `Q3`, `eerste kwartaal van 2018` */
const quarter = seq(
  [
    either(
      seq([words('q', 'kw', 'k'), glued, digits(1, 4, 1)], ([, , n]) => n),
      seq([rank4, words('kwartaal')], ([n]) => n),
      seq([words('kwartaal'), digits(1, 4, 1)], ([, n]) => n),
    ),
    maybe(
      either(
        seq(
          [of, year],
          ([, y]) =>
            () =>
              y,
        ),
        seq(
          [whichYear],
          ([what]) =>
            (y: number) =>
              y + what.swing,
        ),
      ),
    ),
  ],
  ([n, y], { now }) => {
    const { year: here } = partsOf(now.day);
    if (y) return quarterOf(y(here), n);
    const next = (quarterOf(here, n).spans[0]?.to ?? 0) <= now.day ? here + 1 : here;
    return { spans: [...quarterOf(next - 1, n).spans, ...quarterOf(next, n).spans] };
  },
);
const yearQuarter = seq(
  [year, greedy(words('-', ',', '/')), words('q'), glued, digits(1, 4, 1)],
  ([y, , , , n]) => quarterOf(y, n),
);

/** `eerste helft van 2018`, `tweede helft van dit jaar`, `H1 2018` */
const halfOfYear = seq(
  [
    either(
      seq([ordinal, words('helft', 'halfjaar', 'half jaar')], ([n]) => n),
      seq([words('h'), glued, digits(1, 2, 1)], ([, , n]) => n),
    ),
    either(
      seq(
        [of, year],
        ([, y]) =>
          () =>
            y,
      ),
      seq(
        [whichYear],
        ([what]) =>
          (y: number) =>
            y + what.swing,
      ),
    ),
  ],
  ([n, y], { now }) => (n <= 2 ? halfYear(y(partsOf(now.day).year), n) : undefined),
);

/** `eerste helft van april` */
const halfOfMonth = seq([ordinal, words('helft van', 'helft'), monthPeriod], ([n, , period]) =>
  n === 1 ? cut(period, 0, 15) : n === 2 ? cut(period, 15) : undefined,
);

/** The days of a period from one number of days in to another. */
export function cut(period: PeriodMeaning, start: number, end?: number): PeriodMeaning {
  return {
    spans: period.spans.map(({ timex, from = 0, to = 0 }) => ({
      timex,
      from: from + start,
      to: end === undefined ? to : from + end,
    })),
  };
}

const season = seq(
  [
    lookup([
      ['lente', 'SP'],
      ['voorjaar', 'SP'],
      ['zomer', 'SU'],
      ['herfst', 'FA'],
      ['najaar', 'FA'],
      ['winter', 'WI'],
    ]),
    maybe(
      either(
        seq(
          [of, year],
          ([, y]) =>
            () =>
              y,
        ),
        seq(
          [whichYear],
          ([what]) =>
            (y: number) =>
              y + what.swing,
        ),
      ),
    ),
  ],
  ([code, y], { now }): PeriodMeaning => ({
    spans: [],
    unknown: y ? `${y(partsOf(now.day).year)}-${code}` : code,
  }),
);
const whichSeason = seq(
  [
    which,
    lookup([
      ['lente', 'SP'],
      ['voorjaar', 'SP'],
      ['zomer', 'SU'],
      ['herfst', 'FA'],
      ['najaar', 'FA'],
      ['winter', 'WI'],
    ]),
  ],
  ([what, code], { now }): PeriodMeaning => ({
    spans: [],
    unknown: `${partsOf(now.day).year + what.swing}-${code}`,
  }),
);

const tens = lookup([
  ['twintig', 20],
  ['dertig', 30],
  ['veertig', 40],
  ['vijftig', 50],
  ['zestig', 60],
  ['zeventig', 70],
  ['tachtig', 80],
  ['negentig', 90],
]);
const decadeDigits = as(digits(0, 90, 2), (n) => (n % 10 === 0 ? n : undefined));

/** `jaren 90`, `de jaren tachtig`, `90s`, `1980s` */
const decade = either(
  seq([words('jaren', "jaren '"), either(decadeDigits, tens)], ([, n]) => decades(n)),
  seq([decadeDigits, glued, words('s', 'er', 'er jaren')], ([n]) => decades(n)),
  seq([digits(1500, 2090, 4), glued, words('s', "'s")], ([y]) =>
    y % 10 === 0 ? { spans: [between(dayOf(y, 1, 1), dayOf(y + 10, 1, 1), 'P10Y')] } : undefined,
  ),
  seq([words('jaren'), digits(1500, 2090, 4)], ([, y]) =>
    y % 10 === 0 ? { spans: [between(dayOf(y, 1, 1), dayOf(y + 10, 1, 1), 'P10Y')] } : undefined,
  ),
);

function decades(n: number): PeriodMeaning {
  return { spans: [1900 + n, 2000 + n].map((y) => between(dayOf(y, 1, 1), dayOf(y + 10, 1, 1), 'P10Y')) };
}

/** `21e eeuw` */
const centuryPeriod = seq([ordinal, words('eeuw')], ([n]) => ({
  spans: [between(dayOf(100 * (n - 1), 1, 1), dayOf(100 * n, 1, 1), 'P100Y')],
}));

/** A period of the calendar, without a word that bounds or halves it. */
export const calendarPeriod: Rule<PeriodMeaning> = kept(
  either<PeriodMeaning>(
    monthPeriod,
    yearPeriod,
    whichUnit,
    sameUnit,
    theUnit,
    bareWeekend,
    schoolYear,
    numberedWeek,
    weekRange,
    listedWeek,
    rankedWeek,
    weekOfMonth,
    quarter,
    yearQuarter,
    halfOfYear,
    halfOfMonth,
    season,
    whichSeason,
    decade,
    centuryPeriod,
  ),
);
