import { dayOf, daysInMonth, mondayOf, partsOf, weekdayOf } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';
import type { Span } from '../left.ts';
import { lasting, withinPart } from './hours.ts';
import { hourOf, isHour, isHourOfPart, isOtherPart, lengthOf, replacesHours } from './lengths.ts';
import { inRow, rowOf } from './rows.ts';
import { allAfter } from './standIns.ts';
import type { Days, Said } from './said.ts';
import { anchorIn, countedFrom, daysBetween } from './anchors.ts';

/** Something said with all the stretches of the text that say it. */
export type Told = Said & {
  readonly also?: readonly Span[];
  /** all of the day is said to be meant */
  readonly whole?: true;
  /** the days that it is counted from */
  readonly from?: Days;
  /** the days in it that are meant */
  readonly meant?: readonly Day[];
};

/**
 * What leans on something said before it gets its days or hours: `de dag erna`, `4 november en 3 weken later`,
 * `1 mei of anders de 8e`, `dezelfde tijd`, `om 10 uur, duur 2 uur`, `de 2e dinsdag van mei en juni`.
 */
export function followed(said: readonly Said[], text: string): Told[] {
  const told: Told[] = [];
  const ahead = new Map<Said, Span[]>();
  for (const one of said) {
    const before = anchorIn(told, text);
    if (one.between) {
      const days = daysBetween(one, told);
      if (days) {
        const ends = told.splice(told.findLastIndex((other) => other.days && other !== before));
        told.push({ ...one, days, also: ends });
      }
    } else if (one.pointsBack && !before) {
      const next = said.find((other) => other.start > one.start && other.days);
      if (next) ahead.set(next, [...(ahead.get(next) ?? []), one]);
    } else if (one.counted && !before) {
      continue;
    } else if (one.same) {
      const hours = told.findLast((other) => other.hours)?.hours;
      if (hours) told.push({ ...one, hours });
    } else if (replacesHours(one, told.at(-1), text)) {
      const last = told.pop()!;
      told.push({
        ...last,
        hours: one.hours ?? hourOf(one)!,
        also: [...(last.also ?? []), { start: last.end, end: one.end }],
      });
    } else if (isOtherPart(one, told.at(-1), text)) {
      const refused = told.pop()!;
      told.push({ ...refused, ...one, hours: one.hours!, also: [{ start: refused.start, end: one.start }] });
    } else if (isHourOfPart(one, told.at(-1), text)) {
      const part = told.pop()!;
      told.push({ ...one, hours: withinPart(one.hours!, part.hours?.part), also: [part] });
    } else if (before && WHOLE_DAY.test(one.words)) {
      told[told.indexOf(before)] = { ...before, whole: true, also: [...(before.also ?? []), one] };
    } else if (isHour(one, told.at(-1), text)) {
      told.push({ start: one.start, end: one.end, words: one.words, hours: hourOf(one)! });
    } else if (one.length !== undefined) {
      const at = told.findLastIndex((other) => other.hours);
      const begun = told[at];
      const added = begun?.hours?.at === undefined ? undefined : lengthOf(one, text, begun);
      if (begun?.hours?.at !== undefined && added)
        told[at] = {
          ...begun,
          hours: lasting(begun.hours.at, one.length),
          also: [...(begun.also ?? []), added],
        };
    } else if (
      one.comesBack &&
      one.weekdays?.length === WEEK &&
      before?.days &&
      !isAfterwards(before, one, text)
    ) {
      if (one.hours) told.push({ start: one.start, end: one.end, words: one.words, hours: one.hours });
      else told[told.indexOf(before)] = { ...before, also: [...(before.also ?? []), one] };
    } else {
      const at = told.length - 1;
      if (one.days && before?.nth && before === told[at] && OF_MONTH.test(before.words) && isLong(one.days))
        told[at] = everyMonth(before);
      const also = [...(ahead.get(one) ?? []), ...(before?.nth ? pointsTo(before, one, text) : [])];
      told.push({ ...one, ...leaning(one, before, told, text), ...(also.length > 0 && { also }) });
    }
  }
  return told;
}

const WEEK = 7;
const OF_MONTH = /maand$/i;
const WHOLE_DAY = /^(?:de )?(?:heel|hele|ganse?|volledige) (?:(?:de|den|het) )?(?:dag|week|maand)$/i;

const isLong = ({ first, last }: { first: Day; last: Day }): boolean => last - first > 6;

/** `de 2e dinsdag van de maand, april t/m juni`: not of this month alone. */
function everyMonth({ start, end, words, nth, hours }: Told): Told {
  return {
    start,
    end,
    words,
    weekdays: nth ? [nth.weekday] : [],
    comesBack: true,
    ...(nth && { nth }),
    ...(hours && { hours }),
  };
}

function leaning(
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
    const day = named?.days?.first ?? dayAfter(one.ofMonth, before.days.first);
    return day === undefined ? {} : { days: { first: day, last: day } };
  }
  const row = text.slice(before.end, one.start);
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

/** `eerste zaterdag van mei, en die van juni` */
const THAT_OF = /^,? (?:(?:of|en|en ook|of anders) )?(?:die|dat) (?:van|in) $/iu;
const THAT = /(?<!\p{L})(?:die|dat) (?:van|in) (?:de )?$/iu;

/** @returns the words before it that say that it is the same weekday of another month */
function pointsTo(before: Span, { start }: Span, text: string): Span[] {
  const words = THAT.exec(text.slice(before.end, start))?.[0];
  return words === undefined ? [] : [{ start: start - words.length, end: start }];
}

const isAfterwards = (before: Span, one: Span, text: string): boolean =>
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

/** The days in a stretch that are the nth of their weekday in a month; counted from its end below nought. */
export function nthDays(
  { weekday, rank }: { weekday: number; rank: number },
  { first, last }: { first: Day; last: Day },
): Day[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((day) => {
    if (weekdayOf(day) !== weekday) return false;
    const { year, month, date } = partsOf(day);
    return rank > 0
      ? Math.ceil(date / 7) === rank
      : Math.ceil((daysInMonth(year, month) - date + 1) / 7) === -rank;
  });
}
