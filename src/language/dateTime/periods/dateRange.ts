import { either, greedy, maybe, needing } from '../../grammar/choice.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { glued, not } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { dayNumber } from '../amounts.ts';
import { addMonths, mondayOf, partsOf, weekdayOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { which } from '../lexicon.ts';
import { between } from './calendarPeriod.ts';
import { dateOf, weekdayMeaning } from '../meaning.ts';
import type { PeriodMeaning } from '../meaning.ts';
import { monthBehind } from '../dates/listedDay.ts';
import { datePoint, lendYear, point, rangeOf } from './rangePoint.ts';
import { anyWeekday, isWeekdayName } from '../dates/weekdayName.ts';
import type { Token } from '../../tokens.ts';

const the = greedy(words('de', 'den'));

const listedTill = words('t/m', 'tot en met', 'tm', 'tem', 't.e.m.', 'tot', '-');

/** `16`, `de zestiende` */
const bareDay = seq([the, dayNumber], ([, date]) => date);

/** How a range goes on; true when the last day or month is said to be in it. */
const till = lookup([
  ['tot', false],
  ['tot aan', false],
  ['tot aan de', false],
  ['tot op', false],
  ['tot aan en met', true],
  ['tot en met', true],
  ['t/m', true],
  ['tm', true],
  ['t.e.m.', true],
  ['t.e.m', true],
  ['tem', true],
  ['->', true],
  ['→', true],
  ['-', true],
  ['--', true],
  ['door naar', false],
  ['door tot', false],
  ['en', false],
]);

const from = lookup([
  ['van', 'van'],
  ['vanaf', 'van'],
  ['van de', 'van'],
  ['tussen', 'tussen'],
  ['binnen', 'tussen'],
  ['tss', 'tussen'],
  ['tussen de', 'tussen'],
] as const);

/** `en` only joins a range behind `tussen`. */
const joins = (opener: 'van' | 'tussen' | undefined, word: string | undefined): boolean =>
  word !== 'en' || opener === 'tussen';

const isBare = ({ timex }: { timex: string }): boolean => /^XXXX-WXX-\d$/.test(timex);

/** `elke di en do t/m 12/12`: the last of a row of weekdays begins no range to a date */
const isOfRow = (
  start: { timex: string },
  end: { timex: string },
  tokens: readonly Token[],
  at: number,
): boolean =>
  isBare(start) &&
  !isBare(end) &&
  /^(?:en|of|,|\/|&|\+)$/.test(tokens[at - 1]?.text ?? '') &&
  isWeekdayName(tokens[at - 2]?.text ?? '');

/** `van 1-5 - 7-5-2020`, `juni-augustus 1992`, `van nov tot maart`, `tussen vandaag en morgen` */
const pointRange = seq(
  [maybe(from), point, till, point],
  ([opener, start, inclusive, end], { tokens, now }, at, stop) => {
    const joint = tokens.slice(at, stop).some(({ text }) => text === 'en') && !inclusive;
    if ((joint && !joins(opener, 'en')) || isOfRow(start, end, tokens, at)) return undefined;
    return rangeOf(lendYear(start, end, now.day), end, inclusive || joint, now.day);
  },
);

/** `1 t/m 15 november`, `van de 3e tot de 5e mei`: the month stands behind the last. */
const dayRange = seq(
  [maybe(from), greedy(anyWeekday), bareDay, till, the, point],
  ([opener, weekday, date, inclusive, , end], { tokens, now }, at, stop) => {
    const joint = tokens.slice(at, stop).some(({ text }) => text === 'en') && !inclusive;
    if (!end.parts || end.parts.date < date || (joint && !joins(opener, 'en'))) return undefined;
    const first = dateOf(date, end.parts.month, end.parts.year, now.day);
    if (weekday !== undefined && !first.days.some((day) => weekdayOf(day) === weekday)) return undefined;
    return rangeOf(datePoint(first), end, inclusive, now.day);
  },
);

/** `9-13 en 16-20 april`: a stretch that takes the month of the last of its row */
const listedRange = seq(
  [maybe(from), bareDay, listedTill, the, dayNumber],
  ([, a, , , b], scan, _at, end) => {
    const parts = a < b ? monthBehind(scan, end) : undefined;
    if (!parts) return undefined;
    const [first, last] = [a, b].map((date) =>
      datePoint(dateOf(date, parts.month, parts.year, scan.now.day)),
    );
    return rangeOf(first!, last!, true, scan.now.day);
  },
);

/** `27 maart - 29`, `3 mei t/m 5`: the month stands behind the first. */
const dayRangeBehind = seq(
  [maybe(from), point, till, bareDay],
  ([opener, start, inclusive, date], { now }) => {
    if (!opener || !start.parts || start.parts.date > date) return undefined;
    return rangeOf(
      start,
      datePoint(dateOf(date, start.parts.month, start.parts.year, now.day)),
      inclusive,
      now.day,
    );
  },
);

const hereOf = seq(
  [greedy(words('van', 'van de', 'in', 'in de')), which, words('maand')],
  ([, what]) => what,
);

/** `volgende maand van 4-23`, `4 tot 23 deze maand` */
const inWhichMonth = either(
  seq([hereOf, maybe(from), bareDay, till, bareDay], ([what, , a, , b], { now }) =>
    daysOfMonth(a, b, what.swing, now.day),
  ),
  seq([maybe(from), bareDay, till, bareDay, hereOf], ([, a, , b, what], { now }) =>
    daysOfMonth(a, b, what.swing, now.day),
  ),
);

function daysOfMonth(a: number, b: number, shift: number, today: Day): PeriodMeaning | undefined {
  const { year, month } = partsOf(addMonths(today, shift));
  return rangeOf(
    datePoint(dateOf(a, month, year, today)),
    datePoint(dateOf(b, month, year, today)),
    true,
    today,
  );
}

/** `ma t/m vr`, `di-do`: shortened weekdays too */
const weekdayRange = seq(
  [maybe(from), anyWeekday, till, anyWeekday, not(seq([glued, words('-'), anyWeekday], () => true))],
  ([opener, a, inclusive, b], { tokens, now }, at, stop) => {
    const joint = tokens.slice(at, stop).some(({ text }) => text === 'en') && !inclusive;
    if (joint && !joins(opener, 'en')) return undefined;
    const period = rangeOf(
      datePoint(weekdayMeaning(a, now.day)),
      datePoint(weekdayMeaning(b, now.day)),
      inclusive,
      now.day,
    );
    return period && { ...period, weekdays: weekdaysTo(a, b) };
  },
);

const weekdaysTo = (a: number, b: number): number[] =>
  Array.from({ length: ((b - a + 7) % 7) + 1 }, (_, step) => ((a + step - 1) % 7) + 1);

/** `volgende week ma t/m do`, `ma-do volgende week` */
const ofWhichWeek = either(
  seq(
    [which, words('week', 'wk'), greedy(words('van', 'op', ',')), anyWeekday, till, anyWeekday],
    ([{ swing }, , , a, inclusive, b], { now }) => (inclusive ? daysOfWeek(a, b, swing, now.day) : undefined),
  ),
  seq(
    [
      maybe(from),
      anyWeekday,
      till,
      anyWeekday,
      greedy(words('van', 'van de', 'in', 'in de')),
      which,
      words('week', 'wk'),
    ],
    ([opener, a, inclusive, b, , { swing }], { now }) =>
      inclusive || opener ? daysOfWeek(a, b, swing, now.day) : undefined,
  ),
);

function daysOfWeek(a: number, b: number, swing: number, today: Day): PeriodMeaning | undefined {
  const monday = mondayOf(today) + 7 * swing;
  return a < b ? { spans: [between(monday + a - 1, monday + b)] } : undefined;
}

/** A stretch of days between two dates or periods. */
export const dateRange: Rule<PeriodMeaning> = needing(
  till,
  either(weekdayRange, pointRange, dayRange, dayRangeBehind, listedRange, inWhichMonth, ofWhichWeek),
);
