import { as, either, greedy } from '../../grammar/choice.ts';
import { ahead, behind, where } from '../../grammar/place.ts';
import { digits, lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { century, year } from '../amounts.ts';
import { dayOf, mondayOf, partsOf, weekdayOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { between, monthOf, oneSpan, quarterOf, weekendOf, weekFrom, yearOf } from './calendarPeriod.ts';
import { which } from '../lexicon.ts';
import type { Which } from '../lexicon.ts';
import type { PeriodMeaning } from '../meaning.ts';

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
  ['wk', 'week'],
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

/** What stands between two of which the second names the unit. */
export const or = words(
  'of',
  'en',
  '/',
  'of de',
  'en de',
  'en/of',
  'of anders',
  'of in',
  'maar',
  'maar de',
  'maar pas',
);

const secondUnit = seq([or, greedy(which), unitNoun], ([, , unit]) => unit);

/** `deze of volgende week`: the first of two, which takes its unit from the second */
export const listedUnit = seq([which, ahead(secondUnit)], ([what], scan, _at, end) => {
  const [second] = secondUnit(scan, end);
  return second && unitFromNow(second.value, what, scan.now.day);
});

/** `het nieuwe jaar` */
export const newYear = seq([greedy(words('het')), words('nieuwe jaar')], (_, { now }) =>
  yearOf(partsOf(now.day).year + 1),
);

/** `dat weekend`, `hetzelfde jaar`: a period named before */
export const sameUnit = seq(
  [words('dat', 'die', 'hetzelfde', 'dezelfde', 'datzelfde', 'diezelfde'), unitNoun],
  ([, unit], { now }): PeriodMeaning => {
    const counted = (from: Day): PeriodMeaning => unitFromNow(unit, { swing: 0, near: false }, from);
    return { ...counted(now.day), mod: 'ref_undef', counted };
  },
);

/** `in het jaar`, `in de maand`: this one */
export const theUnit = seq(
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

const wish = new Set('je jouw jullie uw goed fijn prettig mooi leuk heerlijk gezellig'.split(' '));

export const bareWeekend = seq(
  [behind((token) => !wish.has(token?.text ?? '')), words('weekend', 'weekeinde')],
  (_, { now }): PeriodMeaning => ({ ...weekendOf(now.day), weekdays: [6, 7] }),
);

export const schoolYear = seq(
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

/** `de week`, `dit jaar`: the one that is now */
export const unitHere = seq(
  [
    greedy(words('de', 'het', 'deze', 'dit')),
    lookup([
      ['week', 'week'],
      ['maand', 'month'],
      ['jaar', 'year'],
      ['kwartaal', 'quarter'],
    ] as const),
  ],
  ([, unit], { now }) => unitFromNow(unit, { swing: 0, near: false }, now.day),
);
