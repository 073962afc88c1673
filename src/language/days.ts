import { isoDay, parseIsoDay, partsOf, dayOf } from './dateTime/calendar.ts';
import type { Day } from './dateTime/calendar.ts';
import type { Entity, Span } from './dateTime/meaning.ts';
import { readTimes } from './dateTime/read.ts';
import type { Found } from './dateTime/read.ts';

/** A stretch of days, both included, as `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Why no day can be taken from a text: the words, and the reason in plain Dutch. */
export interface Impossible {
  readonly kind: 'impossible';
  readonly text: string;
  readonly reason: string;
}

export type PeriodsRead =
  /** a string is a moment: `YYYY-MM-DDTHH:MM:SS` */
  | { readonly kind: 'periods'; readonly periods: (Period | string)[] }
  | { readonly kind: 'none' }
  | Impossible;

export type DayRead = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'none' } | Impossible;

/** A day named in a text: `start` is the index of its first character, `end` the one after its last. */
export interface DayNamed {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const SECONDS = 86_400;

/**
 * The days, periods and moments someone prefers, as alternatives in the order of the text.
 * Of an ambiguous date the coming one counts; what is excluded (`niet in mei`) is left out.
 *
 * @param today `YYYY-MM-DD`; days before it are refused
 */
export function readPeriods(text: string, today: string): PeriodsRead {
  const { day, found } = scanned(text, today);
  const wrong = found.map((one) => impossible(one, text, day)).find((one) => one !== undefined);
  if (wrong) return wrong;
  const periods = found
    .filter((one) => !excluded(one, text))
    .flatMap((one) => periodOf(one.entity, day) ?? []);
  const distinct = [...new Map(periods.map((period) => [JSON.stringify(period), period])).values()];
  return distinct.length ? { kind: 'periods', periods: distinct } : { kind: 'none' };
}

/** The one day a text names: of an ambiguous date the coming one. A period is no day. */
export function readDay(text: string, today: string): DayRead {
  const { day, found } = scanned(text, today);
  const wrong = found.map((one) => impossible(one, text, day)).find((one) => one !== undefined);
  if (wrong) return wrong;
  const named = found.flatMap(({ entity }) => daysOf(entity, day))[0];
  return named === undefined ? { kind: 'none' } : { kind: 'day', day: isoDay(named) };
}

/** Every single day a text names, past ones too: for questions such as "is 28 maart te laat?". */
export function daysIn(text: string, today: string): DayNamed[] {
  const { day, found } = scanned(text, today);
  return found.flatMap(({ start, end, entity }) =>
    daysOf(entity, day).map((named) => ({ day: isoDay(named), start, end })),
  );
}

/** The first date in a text that does not exist, with the reason: `31 april`, `29 februari 2019`. */
export function impossibleDate(text: string, today = '2000-01-01'): Impossible | undefined {
  const { found } = scanned(text, today);
  for (const { start, end, entity } of found) {
    const reason = reasonOf(entity);
    if (reason) return { kind: 'impossible', text: text.slice(start, end), reason };
  }
  return undefined;
}

function scanned(text: string, today: string): { day: Day; found: Found[] } {
  const day = parseIsoDay(today);
  if (day === undefined) throw new RangeError(`no date of the form YYYY-MM-DD: ${today}`);
  return { day, found: readTimes(text, { day, seconds: 0 }) };
}

function reasonOf(entity: Entity): string | undefined {
  if (entity.kind === 'date') return entity.date.impossible;
  if (entity.kind === 'daterange') return entity.period.impossible;
  return entity.kind === 'datetime' ? entity.moment.impossible : undefined;
}

function impossible({ start, end, entity }: Found, text: string, today: Day): Impossible | undefined {
  const words = text.slice(start, end);
  const reason = reasonOf(entity);
  if (reason) return { kind: 'impossible', text: words, reason };
  const last = lastDayOf(entity);
  return last !== undefined && last < today
    ? { kind: 'impossible', text: words, reason: `Die dag is al geweest.` }
    : undefined;
}

/** The last day any reading of the entity reaches; undefined when it has no last day. */
function lastDayOf(entity: Entity): Day | undefined {
  switch (entity.kind) {
    case 'date':
      return entity.date.days.at(-1);
    case 'datetime':
      return latest(entity.moment.readings.map(({ moment }) => Math.floor(moment / SECONDS)));
    case 'daterange':
      return latest([...entity.period.spans, ...(entity.period.coming ?? [])].map((span) => lastOf(span, 1)));
    case 'datetimerange':
      return latest(entity.spans.map((span) => lastOf(span, SECONDS)));
    case 'time':
    case 'timerange':
    case 'duration':
    case 'set':
      return undefined;
  }
}

function latest(days: readonly (Day | undefined)[]): Day | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length && known.length === days.length ? Math.max(...known) : undefined;
}

/** The first and last day of a span, counted in days or seconds. */
const firstOf = ({ first, from }: Span, unit: number): Day | undefined =>
  first ?? (from === undefined ? undefined : Math.floor(from / unit));
const lastOf = ({ last, to }: Span, unit: number): Day | undefined =>
  last ?? (to === undefined ? undefined : Math.ceil(to / unit) - 1);

/** The period an entity asks for: the first of its readings that is not over. */
function periodOf(entity: Entity, today: Day): (Period | string)[] | undefined {
  switch (entity.kind) {
    case 'date':
      return daysOf(entity, today).map((day) => ({ from: isoDay(day), to: isoDay(day) }));
    case 'datetime': {
      const start = today * SECONDS;
      const { readings } = entity.moment;
      const coming = readings.filter(({ moment }) => moment >= start).map(({ moment }) => moment);
      return coming.length ? [printMoment(officeMoment(coming))] : undefined;
    }
    case 'daterange':
      return spanPeriod([...entity.period.spans, ...(entity.period.coming ?? [])], 1, today);
    case 'datetimerange':
      return spanPeriod(entity.spans, SECONDS, today);
    case 'time':
    case 'timerange':
    case 'duration':
    case 'set':
      return undefined;
  }
}

/** Of 3:00 and 15:00 on the coming day, the one in office hours; else the first. */
function officeMoment(moments: number[]): number {
  const first = Math.min(...moments);
  const sameDay = moments.filter((moment) => Math.floor(moment / SECONDS) === Math.floor(first / SECONDS));
  return sameDay.find((moment) => moment % SECONDS >= 7 * 3600 && moment % SECONDS < 19 * 3600) ?? first;
}

const printMoment = (moment: number): string => {
  const day = Math.floor(moment / SECONDS);
  const seconds = moment - day * SECONDS;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${isoDay(day)}T${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
};

/** An open end reaches to the end of the year; an open start, and a start in the past, is today. */
function spanPeriod(spans: readonly Span[], unit: number, today: Day): Period[] | undefined {
  for (const span of spans) {
    const first = Math.max(today, firstOf(span, unit) ?? today);
    const last = lastOf(span, unit) ?? dayOf(partsOf(first).year, 12, 31);
    if (last >= first) return [{ from: isoDay(first), to: isoDay(last) }];
  }
  return undefined;
}

function daysOf(entity: Entity, today: Day): Day[] {
  const days =
    entity.kind === 'date'
      ? entity.date.days
      : entity.kind === 'datetime'
        ? entity.moment.readings.map(({ moment }) => Math.floor(moment / SECONDS))
        : [];
  const coming = days.find((day) => day >= today) ?? days.at(-1);
  if (coming === undefined) return [];
  const weekdayToday = coming === today && entity.kind === 'date' && /^XXXX-WXX-\d$/.test(entity.date.timex);
  return [weekdayToday ? coming + 7 : coming];
}

const exclusion =
  /(?:\bniet|\bgeen|\bbehalve|\buitgezonderd|\bnooit)(?:\s+(?:op|in|tijdens|rond|om|de|het|die))*\s*$/i;

/** True when the words just before say that these days are not meant. */
function excluded({ start }: Found, text: string): boolean {
  return exclusion.test(text.slice(Math.max(0, start - 40), start));
}
