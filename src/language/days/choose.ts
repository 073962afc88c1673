import { weekdayOf } from '../../time/calendar.ts';
import type { Told } from './told.ts';
import { rowOf } from './rows.ts';
import { STUCK } from './spread.ts';
import type { Days } from './told.ts';

export type Dated = Told & { readonly days: Days };

const longer = ({ days }: Dated): number => days.last - days.first + 1;

/** From so many days on a stretch holds a choice of weekdays. */
const WEEK = 7;

/** Whether weekdays choose from a stretch: a week or more, or less that holds one of them. */
const isChosenFrom = (stretch: Dated, weekdays: readonly number[]): boolean =>
  !stretch.weekdays &&
  (longer(stretch) >= WEEK ||
    (longer(stretch) > 1 &&
      Array.from({ length: longer(stretch) }, (_, at) => weekdayOf(stretch.days.first + at)).some((day) =>
        weekdays.includes(day),
      )));

/**
 * For each of the days the weekdays that choose from it: those beside it where each stretch has its own
 * (`week 15 op dinsdag of week 16 op donderdag`), else all; a row of weekdays joined by `of` is an alternative.
 */
export function choicesOf(wanted: readonly Dated[], refusals: readonly Dated[], text: string): Dated[][] {
  const chosen = wanted.map((): Dated[] => []);
  wanted.forEach((one, at) => {
    if (!one.weekdays || isEither(text, wanted, at)) return;
    for (const stretch of scopeOf(one, wanted, refusals, text))
      if (isChosenFrom(wanted[stretch]!, one.weekdays)) chosen[stretch]!.push(one);
  });
  return chosen;
}

/** The places of the stretches that a weekday is of, chosen or refused: `week 15 niet op dinsdag, week 16 alleen vrijdag`. */
export function scopeOf(
  one: Dated,
  wanted: readonly Dated[],
  refusals: readonly Dated[],
  text: string,
): readonly number[] {
  const stretches = wanted.flatMap(({ weekdays, days }, at) =>
    weekdays || days.first === days.last ? [] : [at],
  );
  const starts = stretches.map((at) => wanted[at]!.start);
  const weekdays = [...wanted, ...refusals].filter((other) => other.weekdays).map(({ start }) => start);
  const isApart =
    starts.length > 1 &&
    starts.every((start, at) => {
      const next = starts[at + 1];
      return next === undefined || weekdays.some((weekday) => start < weekday && weekday < next);
    });
  if (!isApart) return stretches;
  const behind = weekdays.some((weekday) => weekday < starts[0]!);
  const beside = behind
    ? stretches[starts.findIndex((start) => start > one.start)]
    : stretches[starts.findLastIndex((start) => start < one.start)];
  return beside === undefined ? stretches : besideEach(beside, stretches, wanted, text);
}

/** The stretches in one row with one, without weekdays between them: `week 14 en 15 op dinsdag`. */
function besideEach(
  at: number,
  stretches: readonly number[],
  wanted: readonly Dated[],
  text: string,
): number[] {
  const row = rowOf(wanted, at, text);
  const goesOn = (from: number, to: number): boolean =>
    Array.from({ length: Math.abs(to - from) + 1 }, (_, step) => Math.min(from, to) + step).every((place) =>
      stretches.includes(place),
    );
  return row.filter((place) => goesOn(place, at));
}

/** `dinsdag of week 15`: a row of weekdays is an alternative to the stretch beside it, no choice from it. */
function isEither(text: string, wanted: readonly Dated[], at: number): boolean {
  const weekday = (place: number): boolean => wanted[place]?.weekdays !== undefined;
  let [first, last] = [at, at];
  while (weekday(first - 1)) first--;
  while (weekday(last + 1)) last++;
  return isOr(text, wanted[first - 1], wanted[first]) || isOr(text, wanted[last], wanted[last + 1]);
}

const isOr = (text: string, before: Dated | undefined, after: Dated | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  /(?<!\p{L})of(?!\p{L})/iu.test(text.slice(before.end, after.start));

/** The choices apart where each has hours of its own: `volgende week dinsdagmiddag of woensdagochtend`. */
export function byHours(choosing: readonly Dated[], text: string): (readonly Dated[])[] {
  const groups = Map.groupBy(choosing, ({ hours }) => JSON.stringify(hours));
  const isOwn = choosing.every(({ hours }) => hours) || choosing.some(({ words }) => STUCK.test(words));
  const isShared = choosing.some(({ words, end }) => words.endsWith('-') || text[end] === '-');
  return isOwn && !isShared && groups.size > 1 ? [...groups.values()] : [choosing];
}
