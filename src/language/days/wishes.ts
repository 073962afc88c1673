import { dayOf, partsOf, weekdayOf } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';
import type { Span } from '../left.ts';
import { inRow, refusedIn, takenBack } from './refused.ts';
import type { Hours, Said } from './said.ts';

/** Days that somebody wishes for: those from `first` to `last` that are one of the weekdays and no exception. */
export interface Wish {
  readonly first: Day;
  readonly last: Day;
  readonly weekdays?: readonly number[];
  readonly except?: readonly Day[];
  readonly hours?: Hours;
  /** it comes back without an end: `elke woensdag` */
  readonly repeats?: true;
  /** where the text says so */
  readonly rests: readonly Span[];
  /** where it says the hours, of what rests says */
  readonly clock: readonly Span[];
}

/** From so many days on a stretch holds a choice of weekdays. */
const WEEK = 7;

type Days = Said & { readonly days: NonNullable<Said['days']> };

const isStretch = ({ days, weekdays }: Days): boolean => !weekdays && days.last - days.first + 1 >= WEEK;

const holds = ({ first, last }: { first: Day; last: Day }, day: Day): boolean => first <= day && day <= last;

/** What is said with the days it counts in; a weekday that comes back counts from today to the end of the year. */
function datedOf(said: Said, today: Day): Days | undefined {
  if (said.days) return said as Days;
  if (!said.weekdays) return undefined;
  return { ...said, days: { first: today, last: dayOf(partsOf(today).year, 12, 31) } };
}

/**
 * The wishes of a text, in its order, as alternatives: weekdays within a longer stretch choose from it, what is refused
 * is an exception to what holds it, and hours go with the row of days beside them.
 */
export function wishesOf(said: readonly Said[], text: string, today: Day): Wish[] {
  const back = takenBack(text, said);
  const kept = said.slice(Math.max(0, back));
  const all = kept.flatMap((one) => datedOf(one, today) ?? []);
  const refused = refusedIn(text, all);
  const wanted = all.filter((_, at) => refused[at] === undefined);
  const stretches = wanted.filter(isStretch);
  const choosing = wanted.filter(
    (one, at) => one.weekdays && stretches.length > 0 && !isEither(text, wanted, at),
  );
  const meant = choosing.length > 0 ? wanted.filter((one) => isStretch(one) || !one.weekdays) : wanted;
  const hours = hoursBeside(kept, meant, text);
  const refusals = all.flatMap((one, at) => (refused[at] ? [{ ...one, ...refused[at] }] : []));
  return meant.map((one, at): Wish => {
    const { days } = one;
    const chosen = isStretch(one) ? choosing : [];
    const weekdays = chosen.flatMap((choice) => choice.weekdays ?? []);
    const out = refusals.filter((refusal) => isRefusalOf(refusal, one));
    const except = out.flatMap((refusal) => exceptions(refusal, days));
    const beside = hours[at];
    const clock = beside
      ? withinPart(beside, one.hours?.part)
      : one.hours
        ? one
        : chosen.find((choice) => choice.hours);
    const every = new Set(weekdays).size === 7;
    const named = every
      ? undefined
      : weekdays.length > 0
        ? weekdays
        : said.includes(one)
          ? undefined
          : one.weekdays;
    return {
      ...days,
      ...(named && { weekdays: [...new Set(named)] }),
      ...(except.length > 0 && { except: [...new Set(except)].sort((a, b) => a - b) }),
      ...(clock?.hours && { hours: clock.hours }),
      ...(!one.weekdays || said.includes(one) ? {} : { repeats: true as const }),
      rests: [one, ...chosen, ...out, ...(beside ? [beside] : []), ...said.slice(0, Math.max(0, back))],
      clock: clock?.hours ? [clock] : [],
    };
  });
}

/** `dinsdag of week 15`: a row of weekdays is an alternative to the stretch beside it, no choice from it. */
function isEither(text: string, wanted: readonly Days[], at: number): boolean {
  const weekday = (place: number): boolean => wanted[place]?.weekdays !== undefined;
  let [first, last] = [at, at];
  while (weekday(first - 1)) first--;
  while (weekday(last + 1)) last++;
  return isOr(text, wanted[first - 1], wanted[first]) || isOr(text, wanted[last], wanted[last + 1]);
}

const isOr = (text: string, before: Span | undefined, after: Span | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  /(?<!\p{L})of(?!\p{L})/iu.test(text.slice(before.end, after.start));

/** A refusal within a stretch of more days; a weekday is one wherever it stands. */
const isRefusalOf = ({ days, weekdays }: Days, wish: Days): boolean =>
  wish.days.last > wish.days.first &&
  (weekdays !== undefined || (days.first <= wish.days.last && wish.days.first <= days.last));

function exceptions({ days, weekdays }: Days, within: { first: Day; last: Day }): Day[] {
  return Array.from({ length: within.last - within.first + 1 }, (_, at) => within.first + at).filter((day) =>
    weekdays ? weekdays.includes(weekdayOf(day)) : holds(days, day),
  );
}

/** An hour of the clock face in the half of the day that is named: `dinsdagavond vanaf half acht`. */
function withinPart(said: Said, part: string | undefined): Said {
  if (part !== 'middag' && part !== 'avond') return said;
  const late = (time: string): string =>
    time < '12:00' ? `${Number(time.slice(0, 2)) + 12}${time.slice(2)}` : time;
  const { at, from, to } = said.hours ?? {};
  const hours = {
    ...(at && { at: late(at) }),
    ...(from && { from: late(from) }),
    ...(to && { to: late(to) }),
  };
  return (at ?? from ?? to) ? { ...said, hours } : said;
}

/** Whether hours that stand apart say more: a clock time within a part of the day. */
const yields = (own: Hours | undefined, other: Hours | undefined): boolean =>
  own === undefined || (own.part !== undefined && other?.part === undefined);

/** For each of the days the hours that stand by themselves beside its row: behind it, else before the first row. */
function hoursBeside(said: readonly Said[], days: readonly Days[], text: string): (Said | undefined)[] {
  const alone = said.filter((one) => one.hours && !one.days && !one.weekdays);
  const beside: (Said | undefined)[] = days.map(() => undefined);
  for (const one of alone) {
    const before = days.findLastIndex(({ start }) => start < one.start);
    const row = before >= 0 ? rowOf(days, before, text) : rowOf(days, 0, text);
    const behind = days[row.at(-1) ?? -1]?.end ?? Infinity;
    if (behind < one.start && /\d/.test(text.slice(behind, one.start))) continue;
    const own = text[one.start - 1] === '(' ? row.filter((at) => at === before) : row;
    for (const at of own) if (yields(days[at]!.hours, one.hours)) beside[at] ??= one;
  }
  return beside;
}

/** The places of the days that are in one row with the one at a place. */
function rowOf(days: readonly Days[], at: number, text: string): number[] {
  if (!days[at]) return [];
  let [first, last] = [at, at];
  while (days[first - 1] && inRow(text, days[first - 1]!, days[first]!)) first--;
  while (days[last + 1] && inRow(text, days[last]!, days[last + 1]!)) last++;
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
