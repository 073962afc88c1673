import { dayOf, daysInMonth, mondayOf, partsOf } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';
import type { Span } from '../left.ts';
import { countedFrom } from './anchors.ts';
import { nthDays } from './nth.ts';
import { inRow, rowOf } from './rows.ts';
import { allAfter } from './standIns.ts';
import type { Days, Said, Told } from './told.ts';

/** What something takes from what was said before it: its days, or which of them are meant. */
export function leaning(
  one: Said,
  before: Told | undefined,
  told: readonly Told[],
  text: string,
): Pick<Told, 'days' | 'nth' | 'from' | 'meant'> {
  if (!before?.days) return {};
  if (one.counted) return countedFrom(one, before, text);
  if (one.comesBack && isAfterwards(before, one, text)) return { days: allAfter(before.days.last) };
  if (one.ofMonth !== undefined) {
    const named = told.find(
      ({ days }) => days?.first === days?.last && days && partsOf(days.first).date === one.ofMonth,
    );
    const ofMonth = told.findLast(({ days, ofMonth }) => days && ofMonth === undefined);
    if (!named && !ofMonth?.days) return {};
    const anchor = ofMonth?.days?.first;
    if (!named && one.days && isInMonth(one.days.first, anchor!)) return {};
    const day = named?.days?.first ?? dayAfter(one.ofMonth, anchor!);
    return day === undefined ? {} : { days: { first: day, last: day } };
  }
  const row = text.slice(before.end, one.start);
  const ranked = before.nth && one.days && RANKED_OF.exec(one.words);
  if (ranked) {
    const rank = RANKS.indexOf(ranked[1]!.toLowerCase());
    const [day] = nthDays({ weekday: before.nth.weekday, rank: rank || -1 }, monthAround(one.days.first));
    return day === undefined ? {} : { days: { first: day, last: day } };
  }
  const weekday = weekdayBeside(one, before);
  if (weekday !== undefined) return { days: { first: weekday, last: weekday } };
  const period = OF_DATE.exec(before.words)?.[1];
  const isNext = one.days && one.days.first === one.days.last && one.days.first > before.days.last;
  if (period && one.days && isNext && !one.weekdays && NEXT_OF.test(row))
    return { days: periodOf(period, one.days.first) };
  const again = THAT_OF.test(row);
  if (before.nth && one.days && isMonth(one.days) && (again || inRow(text, before, one))) {
    const ranks = again
      ? [before.nth]
      : rowOf(told, told.indexOf(before), text).flatMap((at) => told[at]!.nth ?? []);
    const month = one.days;
    const days = ranks.flatMap((rank) => nthDays(rank, month)).sort((a, b) => a - b);
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined) return {};
    return {
      days: { first, last },
      nth: before.nth,
      ...(days.length > 1 && { meant: [...new Set(days)] }),
    };
  }
  return {};
}

/** `de laatste vrijdag van april, anders de eerste van mei` */
const RANKED_OF = /^(?:de )?(eerste|tweede|derde|vierde|laatste) van \p{L}+$/iu;
const RANKS = 'laatste eerste tweede derde vierde'.split(' ');

const monthAround = (day: Day): Days => {
  const { year, month } = partsOf(day);
  return { first: dayOf(year, month, 1), last: dayOf(year, month, daysInMonth(year, month)) };
};

/** `dinsdag 27 maart lukt niet, woensdag wel`: a weekday behind a later date is one of its week. */
function weekdayBeside(one: Said, { days, weekdays, words }: Told): Day | undefined {
  const [weekday] = one.weekdays ?? [];
  if (!days || weekdays || !one.days || one.weekdays?.length !== 1 || one.comesBack) return undefined;
  const isDate = days.first === days.last && /\d/.test(words);
  const day = mondayOf(days.first) + weekday! - 1;
  return isDate && one.days.first < mondayOf(days.first) && day > days.last ? day : undefined;
}

/** `eerste zaterdag van mei, en die van juni` */
const THAT_OF = /^,? (?:(?:of|en|en ook|of anders) )?(?:die|dat) (?:van|in) $/iu;
const THAT = /(?<!\p{L})(?:die|dat) (?:van|in) (?:de )?$/iu;

/** @returns the words before it that say that it is the same weekday of another month */
export function pointsTo(before: Span, { start }: Span, text: string): Span[] {
  const words = THAT.exec(text.slice(before.end, start))?.[0];
  return words === undefined ? [] : [{ start: start - words.length, end: start }];
}

export const isAfterwards = (before: Span, one: Span, text: string): boolean =>
  /(?<!\p{L})(?:daarna|nadien|erna|vanaf dan)(?!\p{L})/iu.test(text.slice(before.end, one.start));

/** `de week van 9 of 16 april`, `het weekend van 7 april of dat van 14 april`: of the second day too */
const OF_DATE = /(week|weekend|weken) van (?:de )?(?:\p{L}+ )?(?:de )?\d/iu;
const NEXT_OF = /^ ?,? ?(?:of|en|\/|&)\s*(?:(?:die|dat) van\s+)?(?:de\s+)?$/iu;

function periodOf(name: string, day: Day): { first: Day; last: Day } {
  const monday = mondayOf(day);
  return name.toLowerCase() === 'weekend'
    ? { first: monday + 5, last: monday + 6 }
    : { first: monday, last: monday + 6 };
}

const isInMonth = (day: Day, other: Day): boolean =>
  partsOf(day).month === partsOf(other).month && partsOf(day).year === partsOf(other).year;

/** The first day of that number in its month from a day on. */
function dayAfter(date: number, from: Day): Day | undefined {
  const { year, month } = partsOf(from);
  return [0, 1, 2]
    .filter((shift) => date <= daysInMonth(year, month + shift))
    .map((shift) => dayOf(year, month + shift, date))
    .find((day) => day >= from);
}

const isMonth = ({ first, last }: { first: Day; last: Day }): boolean => {
  const { year, month, date } = partsOf(last);
  return last - first > 0 && partsOf(first).month === month && date === daysInMonth(year, month);
};
