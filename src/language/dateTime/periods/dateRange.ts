import { either, greedy, maybe, needing } from '../../grammar/choice.ts';
import { words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { dayNumber } from '../amounts.ts';
import { addMonths, partsOf, weekdayOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { which } from '../lexicon.ts';
import { dateOf } from '../meaning.ts';
import type { PeriodMeaning } from '../meaning.ts';
import { monthBehind } from '../dates/listedDay.ts';
import { datePoint, lendYear, point, rangeOf } from './rangePoint.ts';
import { from, joins, till } from './rangeWords.ts';
import { ofWhichWeek, weekdayRange } from './weekdayRange.ts';
import { anyWeekday, isWeekdayName } from '../dates/weekdayName.ts';
import type { Token } from '../../tokens.ts';

const the = greedy(words('de', 'den'));

const listedTill = words('t/m', 'tot en met', 'tm', 'tem', 't.e.m.', 'tot', '-');

/** `16`, `de zestiende` */
const bareDay = seq([the, dayNumber], ([, date]) => date);

const isBare = ({ timex }: { timex: string }): boolean => /^XXXX-WXX-\d$/.test(timex);

/** `elke di en do t/m 12/12`, `op maandag t/m 6 mei`: such a weekday begins no range to a date */
const isOfRow = (
  start: { timex: string },
  end: { timex: string },
  tokens: readonly Token[],
  at: number,
): boolean =>
  isBare(start) &&
  !isBare(end) &&
  (tokens[at - 1]?.text === 'op' ||
    (/^(?:en|of|,|\/|&|\+)$/.test(tokens[at - 1]?.text ?? '') && isWeekdayName(tokens[at - 2]?.text ?? '')));

/** `ma-wo-vr`: a dash at a place that joins two weekdays */
const isDashed = (tokens: readonly Token[], dash: number): boolean =>
  tokens[dash]?.text === '-' &&
  !tokens[dash].gap &&
  [dash - 1, dash + 1].every((day) => isWeekdayName(tokens[day]?.text ?? ''));

/** `van 1-5 - 7-5-2020`, `juni-augustus 1992`, `van nov tot maart`, `tussen vandaag en morgen` */
const pointRange = seq(
  [maybe(from), point, till, point],
  ([opener, start, inclusive, end], { tokens, now }, at, stop) => {
    const joint = tokens.slice(at, stop).some(({ text }) => text === 'en') && !inclusive;
    if ((joint && !joins(opener, 'en')) || isOfRow(start, end, tokens, at)) return undefined;
    if (isDashed(tokens, at - 1) || isDashed(tokens, stop)) return undefined;
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

/** A stretch of days between two dates or periods. */
export const dateRange: Rule<PeriodMeaning> = needing(
  till,
  either(weekdayRange, pointRange, dayRange, dayRangeBehind, listedRange, inWhichMonth, ofWhichWeek),
);
