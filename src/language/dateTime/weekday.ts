import { behind, either, glued, greedy, kept, lookup, maybe, not, seq, where, words } from '../grammar.ts';
import type { Rule } from '../grammar.ts';
import { dayOrdinal, digits31, year } from './amounts.ts';
import { calendarDate, month } from './calendarDate.ts';
import { addMonths, dayOf, daysInMonth, mondayOf, partsOf, weekdayOf } from './calendar.ts';
import type { Day } from './calendar.ts';
import { nthWeekday } from './holiday.ts';
import { point, weekdayForms, weekdayShort, which } from './lexicon.ts';
import type { Which } from './lexicon.ts';
import { exactly, lastAndNext, weekdayMeaning } from './meaning.ts';
import type { DateMeaning } from './meaning.ts';

const full = lookup(weekdayForms.map((form, i) => [form, i + 1] as const));
const short = seq([lookup(weekdayShort), greedy(seq([glued, point], () => true))], ([value]) => value);

/** A weekday, whole or shortened: only where something around it shows that it is one. */
export const anyWeekday: Rule<number> = kept(either(full, short));

const leadIn = new Set(
  'op elke iedere volgende komende aanstaande aankomende afgelopen vorige deze of en tot vanaf t/m liefst graag vast'.split(
    ' ',
  ),
);

const listed = new Set([...weekdayForms, ...weekdayShort.map(([form]) => form)]);

/** `ma, di of wo`: in a row of weekdays */
const inList = where(
  ({ tokens }, at) =>
    (tokens[at - 1]?.text === ',' || tokens[at - 1]?.text === '/') && listed.has(tokens[at - 2]?.text ?? ''),
);

const shortListed = seq([inList, short], ([, value]) => value);

/** A shortened weekday that stands alone, behind `op` or a like word, or as the whole text. */
const shortAlone: Rule<number> = seq(
  [
    behind((token) => !token || leadIn.has(token.text)),
    short,
    not(words('snel', 'veel', 'goed', 'n', 'zeker')),
  ],
  ([, value], { tokens }, at, end) => {
    const next = tokens[end];
    const clear =
      !next || next.kind !== 'word' || next.text === 'of' || next.text === 'en' || next.text === 'om';
    const word = tokens[at]?.text ?? '';
    if (tokens[at - 1] === undefined && next !== undefined && !(next.text === 'of' || next.text === ','))
      return undefined;
    return clear || !(word === 'zo' || word === 'vrij' || word === 'zon' || word === 'don')
      ? value
      : undefined;
  },
);

/** A weekday that can be trusted to be one. */
export const weekday: Rule<number> = kept(either(full, shortListed, shortAlone));

/** The day a word like `volgende` points at. */
export function whichWeekday({ swing, near }: Which, value: number, today: Day): Day {
  if (!near) return mondayOf(today) + 7 * swing + value - 1;
  const ahead = (value - weekdayOf(today) + 7) % 7;
  return swing > 0 ? today + (ahead || 7) : today + ahead - 7;
}

const week = words('week');

const plain = seq([weekday], ([value], { now }) => weekdayMeaning(value, now.day));

const whichBefore = seq([which, anyWeekday], ([what, value], { now }) =>
  exactly(whichWeekday(what, value, now.day)),
);

const after = lookup<Which>([
  ['aanstaande', { swing: 1, near: true }],
  ['a.s.', { swing: 1, near: true }],
  ['as', { swing: 1, near: true }],
  ['jongstleden', { swing: -1, near: true }],
  ['j.l.', { swing: -1, near: true }],
  ['jl.', { swing: -1, near: true }],
  ['jl', { swing: -1, near: true }],
]);

const whichBehind = seq([anyWeekday, after], ([value, what], { now }) =>
  exactly(whichWeekday(what, value, now.day)),
);

/** `dinsdag volgende week`, `dinsdag van de volgende week` */
const ofWeek = seq(
  [anyWeekday, greedy(words('van', 'van de', 'in', 'in de', 'in de loop van', ',')), which, week],
  ([value, , { swing }], { now }) => exactly(mondayOf(now.day) + 7 * swing + value - 1),
);

/** `volgende week dinsdag`, `volgende week op dinsdag`, `vorige week - maandag` */
const inWeek = seq(
  [greedy(words('op')), which, week, greedy(words('op', '-', ',', 'de', 'op de')), anyWeekday],
  ([, { swing }, , , value], { now }) => exactly(mondayOf(now.day) + 7 * swing + value - 1),
);

/** `dinsdag 9 mei`, `do. 29-11-2018`: the date counts. */
const withDate = seq(
  [anyWeekday, greedy(words(',', 'op', '-', 'de', ', de')), calendarDate],
  ([value, , date], { tokens }, _at, end) => {
    const short = tokens[end - 2]?.text === '-' && date.parts?.year === undefined;
    return short && !date.days.some((day) => weekdayOf(day) === value) ? undefined : date;
  },
);

/** `komende 3 mei`, `volgende 12/5` */
const whichDate = seq([which, calendarDate], ([what, date], { now }) => {
  const day =
    what.swing > 0 ? date.days.find((one) => one > now.day) : date.days.filter((one) => one < now.day).at(-1);
  return date.parts?.year === undefined && day !== undefined ? { ...date, days: [day] } : undefined;
});

/** `1 mei a.s.`, `3 mei jl.` */
const dateWhich = seq([calendarDate, after], ([date, { swing }], { now }) => {
  const day =
    swing > 0 ? date.days.find((one) => one > now.day) : date.days.filter((one) => one < now.day).at(-1);
  return day === undefined ? undefined : { ...date, days: [day] };
});

/** `maandag de 26e`, `vrijdag 23`: the nearest months in which that day is that weekday. */
const withDay = seq(
  [anyWeekday, greedy(words('de', 'op de', ', de')), either(dayOrdinal, digits31)],
  ([value, named, date], { now }) => {
    const { year: y, month: m } = partsOf(now.day);
    const first = dayOf(y, m, 1);
    const inMonth = (shift: number): Day | undefined => {
      const start = partsOf(addMonths(first, shift));
      if (date > daysInMonth(start.year, start.month)) return undefined;
      const day = dayOf(start.year, start.month, date);
      return weekdayOf(day) === value ? day : undefined;
    };
    const here = inMonth(0);
    const days = here !== undefined && named ? [here] : lastAndNext(inMonth, 0, now.day);
    return { timex: `XXXX-WXX-${value}`, days, ofMonth: date };
  },
);

const rank = either(
  dayOrdinal,
  lookup([
    ['laatste', -1],
    ['voorlaatste', -2],
    ['op een na laatste', -2],
  ]),
);

/** `eerste vrijdag van oktober 2018`, `laatste maandag in mei` */
const nthOfMonth = seq(
  [
    rank,
    anyWeekday,
    words('van', 'in', 'van de maand', 'in de maand'),
    month,
    maybe(seq([greedy(words('van', 'in')), year], ([, y]) => y)),
  ],
  ([n, value, , m, y], { now }) => nthMeaning(n, value, m, y, now.day),
);

/** `1e week van oktober op vrijdag` */
const dayOfNthWeek = seq(
  [rank, words('week van', 'week in'), month, greedy(words('op', ',')), anyWeekday],
  ([n, , m, , value], { now }) => nthMeaning(n, value, m, undefined, now.day),
);

/** `derde woensdag van volgende maand`, `laatste vrijdag van de maand` */
const nthOfWhichMonth = seq(
  [rank, anyWeekday, words('van', 'in', 'van de', 'in de'), maybe(which), words('maand')],
  ([n, value, , what], { now }) => {
    const start = partsOf(addMonths(now.day, what?.swing ?? 0));
    return nthMeaning(n, value, start.month, start.year, now.day);
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

/** A date that a weekday names. */
export const weekdayDate: Rule<DateMeaning> = either(
  plain,
  whichBefore,
  whichBehind,
  ofWeek,
  inWeek,
  withDate,
  whichDate,
  dateWhich,
  withDay,
  nthOfMonth,
  dayOfNthWeek,
  nthOfWhichMonth,
);
