import { partsOf, weekdayOf, weekOf } from '../../time/calendar.ts';
import type { Day } from '../../time/calendar.ts';
import type { Span } from '../left.ts';
import type { Told } from './told.ts';
import type { Days } from './told.ts';

const BEGINS =
  /(?<!\p{L})(?:(?:voor het |de |met )?eerst(?:e)?(?: (?:keer|maal|bijeenkomst|datum))?|start(?:end|datum)?|begin(?:nend|t)?|te beginnen|ingaand(?:e)?)(?: (?:is|op|met|dan|om|de))*[\s:(]*$/iu;
const ENDS =
  /(?<!\p{L})(?:(?:voor het |de |met )?laatst(?:e)?(?: (?:keer|maal|bijeenkomst|datum))?|eind(?:e|igt|igend|datum)?|tot slot)(?: (?:is|op|met|dan|om|de))*[\s:(]*$/iu;
const PARITY = /(?<!\p{L})(?:(?:in|op|alle|elke|iedere|de) )*(on)?even (?:week|weken)(?!\p{L})/iu;

/** `alle oneven dagen van week 15`, `de even data` */
const PARITY_OF_DATES =
  /(?<!\p{L})(?:(?:op )?(?:alle|elke|iedere|de) |op (?=on)|(?=on))(on)?even (?:dag|dagen|datum|datums|data)(?!\p{L})/iu;

/** No course takes longer, in days. */
const LONGEST = 400;

/** From when until when, with the words that say so. */
interface Bounds {
  readonly first?: Day;
  readonly last?: Day;
  readonly spans: readonly Span[];
}

/** What one of the days says of the beginning or the end, by itself or by the words before it. */
function boundsOf({ start, end, days, open }: Told & { days: Days }, before: number, text: string): Bounds {
  const gap = text.slice(before, start);
  const mark = BEGINS.exec(gap) ?? ENDS.exec(gap);
  const spans = [{ start: start - (mark?.[0].length ?? 0), end }];
  if (open === 'last' || (!open && BEGINS.test(gap))) return { first: days.first, spans };
  if (open === 'first' || ENDS.test(gap)) return { last: days.last, spans };
  return days.last > days.first ? { ...days, spans } : { spans };
}

/**
 * Days that come back in another way than each week, with their beginning and end: `om de week op donderdag, vanaf 12
 * april tot en met 24 mei`, `in de even weken van april op dinsdag`. Where one of the two is missing nothing is known.
 */
export function coursed(told: readonly Told[], text: string): Told[] {
  const known = told.filter(({ every }) => every === undefined);
  const course = told.find(({ every }) => every !== undefined);
  const ofDates = PARITY_OF_DATES.exec(text);
  const parity = ofDates ?? PARITY.exec(text);
  if (!course && !parity) return known;
  const weekdays = known.filter(({ weekdays, comesBack }) => weekdays && !(comesBack && weekdays.length > 6));
  const dated = known.filter((one): one is Told & { days: Days } => !!one.days && !one.weekdays);
  const bounds = dated.map((one) =>
    boundsOf(one, Math.max(0, ...told.map(({ end }) => end).filter((end) => end <= one.start)), text),
  );
  const firsts = bounds.flatMap(({ first }) => first ?? []);
  const lasts = bounds.flatMap(({ last }) => last ?? []);
  const [first, last] = [firsts[0], lasts[0]];
  const isSure =
    firsts.length === 1 && lasts.length === 1 && bounds.every((one) => 'first' in one || 'last' in one);
  if (first === undefined || last === undefined || !isSure || told.length - known.length > 1) return known;
  if (last - first > LONGEST) return known;
  const named = weekdays.flatMap((one) => one.weekdays ?? []);
  if (ofDates && named.length > 0) return known;
  const step = course?.every ?? (ofDates ? 1 : 7);
  const spans = [
    ...(course ? [course] : []),
    ...(parity ? [{ start: parity.index, end: parity.index + parity[0].length }] : []),
    ...weekdays.flatMap((one) => [one, ...(one.also ?? [])]),
    ...bounds.flatMap((one) => one.spans),
  ].sort((a, b) => a.start - b.start);
  const meant = comingDays(first, last, step, named).filter(
    (day) => !parity || (ofDates ? partsOf(day).date % 2 === 1 : isOdd(day)) === (parity[1] !== undefined),
  );
  if (meant.length === 0) return known;
  const used = new Set<Told>([...weekdays, ...dated]);
  const [begin, ...also] = spans;
  const hours = [...weekdays, ...dated].find((one) => one.hours)?.hours;
  const whole: Told = {
    start: begin!.start,
    end: begin!.end,
    words: text.slice(begin!.start, begin!.end),
    days: { first, last },
    meant,
    also,
    ...(hours && { hours }),
  };
  return [...known.filter((one) => !used.has(one)), whole].sort((a, b) => a.start - b.start);
}

/** The days from the first on in steps, of each of the weekdays; without weekdays of the first day's own. */
function comingDays(first: Day, last: Day, step: number, weekdays: readonly number[]): Day[] {
  const starts = weekdays.length
    ? weekdays.map((weekday) => first + ((weekday - weekdayOf(first) + 7) % 7))
    : [first];
  return starts
    .flatMap((start) =>
      Array.from(
        { length: Math.max(0, Math.floor((last - start) / step) + 1) },
        (_, at) => start + at * step,
      ),
    )
    .sort((a, b) => a - b);
}

const isOdd = (day: Day): boolean => weekOf(day).week % 2 === 1;
