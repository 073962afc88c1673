import { as, either, greedy } from '../../grammar/choice.ts';
import { digits, lookup, words } from '../../grammar/tokens.ts';
import { glued } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import { ordinal, year } from '../amounts.ts';
import { dayOf, partsOf } from '../../../time/calendar.ts';
import { between, halfYear, quarterOf } from './calendarPeriod.ts';
import { which } from '../lexicon.ts';
import type { PeriodMeaning } from '../meaning.ts';
import { monthPeriod } from './monthYear.ts';
import { inYear, of, whichYear } from './yearOf.ts';

const rank4 = either(
  digits(1, 4, 1),
  as(ordinal, (n) => (n >= 1 && n <= 4 ? n : undefined)),
);

/** `Q1-2019`, `Q3`, `eerste kwartaal van 2018` */
export const quarter = seq(
  [
    either(
      seq([words('q', 'kw', 'k'), glued, digits(1, 4, 1)], ([, , n]) => n),
      seq([greedy(words('het')), either(rank4, lookup([['laatste', 4]])), words('kwartaal')], ([, n]) => n),
      seq([words('kwartaal'), digits(1, 4, 1)], ([, n]) => n),
    ),
    inYear,
  ],
  ([n, y], { now }) => {
    const { year: here } = partsOf(now.day);
    if (y) return quarterOf(y(here), n);
    const next = (quarterOf(here, n).spans[0]?.to ?? 0) <= now.day ? here + 1 : here;
    return { spans: [...quarterOf(next - 1, n).spans, ...quarterOf(next, n).spans] };
  },
);

export const yearQuarter = seq(
  [year, greedy(words('-', ',', '/')), words('q'), glued, digits(1, 4, 1)],
  ([y, , , , n]) => quarterOf(y, n),
);

/** `eerste helft van 2018`, `tweede helft van dit jaar`, `H1 2018` */
export const halfOfYear = seq(
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
export const halfOfMonth = seq([ordinal, words('helft van', 'helft'), monthPeriod], ([n, , period]) =>
  n === 1 ? cut(period, 0, 15) : n === 2 ? cut(period, 15) : undefined,
);

/** The days of a period from one number of days in to another. */
function cut(period: PeriodMeaning, start: number, end?: number): PeriodMeaning {
  return {
    spans: period.spans.map(({ timex, from = 0, to = 0 }) => ({
      timex,
      from: from + start,
      to: end === undefined ? to : from + end,
    })),
  };
}

export const season = seq(
  [
    lookup([
      ['lente', 'SP'],
      ['voorjaar', 'SP'],
      ['zomer', 'SU'],
      ['herfst', 'FA'],
      ['najaar', 'FA'],
      ['winter', 'WI'],
    ]),
    inYear,
  ],
  ([code, y], { now }): PeriodMeaning => ({
    spans: [],
    unknown: y ? `${y(partsOf(now.day).year)}-${code}` : code,
  }),
);

export const whichSeason = seq(
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
export const decade = either(
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
export const centuryPeriod = seq([ordinal, words('eeuw')], ([n]) => ({
  spans: [between(dayOf(100 * (n - 1), 1, 1), dayOf(100 * n, 1, 1), 'P100Y')],
}));
