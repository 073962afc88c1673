import { DAY, dayOf, isoDay, isoTime, partsOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import type { Entity, TimeSpan } from '../meaning.ts';

/** A stretch of days, both included, as `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Seven when a weekday is meant and today is one: "dinsdag", said on a Tuesday, is the next. */
const weekLater = (timex: string, day: Day, today: Day): number =>
  day === today && /^\(?XXXX-WXX-\d(?![-\d])/.test(timex) ? 7 : 0;

/** The last day any reading of the entity reaches; undefined when it has none, or is counted from what was named before. */
export function lastDayOf(entity: Entity): Day | undefined {
  if (countsOn(entity)) return undefined;
  switch (entity.kind) {
    case 'date':
      return entity.date.days.at(-1);
    case 'datetime':
      return latest(entity.moment.readings.map(({ moment }) => Math.floor(moment / DAY)));
    case 'daterange':
      return latest([...entity.period.spans, ...(entity.period.coming ?? [])].map((span) => lastOf(span, 1)));
    case 'datetimerange':
      return latest(entity.spans.map((span) => lastOf(span, DAY)));
    case 'time':
    case 'timerange':
    case 'duration':
    case 'set':
      return undefined;
  }
}

function countsOn(entity: Entity): boolean {
  if (entity.kind === 'date') return entity.date.counted !== undefined;
  if (entity.kind === 'datetime') return entity.moment.counted !== undefined;
  return entity.kind === 'datetimerange' && entity.counted !== undefined;
}

function latest(days: readonly (Day | undefined)[]): Day | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length && known.length === days.length ? Math.max(...known) : undefined;
}

/** The first and last day of a span, counted in days or seconds. */
const firstOf = ({ first, from }: TimeSpan, unit: number): Day | undefined =>
  first ?? (from === undefined ? undefined : Math.floor(from / unit));
const lastOf = ({ last, to }: TimeSpan, unit: number): Day | undefined =>
  last ?? (to === undefined ? undefined : Math.ceil(to / unit) - 1);

/** The period an entity asks for: the first of its readings that is not over. */
export function periodOf(entity: Entity, today: Day): (Period | string)[] | undefined {
  switch (entity.kind) {
    case 'date':
      return daysOf(entity, today).map((day) => ({ from: isoDay(day), to: isoDay(day) }));
    case 'datetime': {
      const coming = entity.moment.readings
        .filter(({ timex }) => !timex.endsWith('_REF'))
        .map(({ timex, moment }) => moment + weekLater(timex, Math.floor(moment / DAY), today) * DAY)
        .filter((moment) => moment >= today * DAY);
      return coming.length ? [printMoment(officeMoment(coming))] : undefined;
    }
    case 'daterange':
      return spanPeriod([...entity.period.spans, ...(entity.period.coming ?? [])], 1, today);
    case 'datetimerange':
      return spanPeriod(
        entity.spans.map((span) => onwards(span, today)),
        DAY,
        today,
      );
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
  const sameDay = moments.filter((moment) => Math.floor(moment / DAY) === Math.floor(first / DAY));
  return sameDay.find((moment) => moment % DAY >= 7 * 3600 && moment % DAY < 19 * 3600) ?? first;
}

const printMoment = (moment: number): string => {
  const day = Math.floor(moment / DAY);
  return `${isoDay(day)}T${isoTime(moment - day * DAY)}`;
};

function onwards({ timex, from, to }: TimeSpan, today: Day): TimeSpan {
  const later = weekLater(timex, Math.floor((from ?? to ?? 0) / DAY), today) * DAY;
  return {
    timex,
    ...(from === undefined ? {} : { from: from + later }),
    ...(to === undefined ? {} : { to: to + later }),
  };
}

/** An open end reaches to the end of the year; an open start, and a start in the past, is today. */
function spanPeriod(spans: readonly TimeSpan[], unit: number, today: Day): Period[] | undefined {
  const ahead = spans.filter((span) => (firstOf(span, unit) ?? today) >= today);
  for (const span of spans.some(({ to }) => to !== undefined) || !ahead.length ? spans : ahead) {
    const first = Math.max(today, firstOf(span, unit) ?? today);
    const last = lastOf(span, unit) ?? dayOf(partsOf(first).year, 12, 31);
    if (last >= first) return [{ from: isoDay(first), to: isoDay(last) }];
  }
  return undefined;
}

/** The day a date or a moment was: the last that is not to come, else the first. */
export function pastDaysOf(entity: Entity, today: Day): Day[] {
  const days = readingsOf(entity);
  const past = days.findLast((day) => day <= today) ?? days[0];
  return past === undefined ? [] : [past];
}

function readingsOf(entity: Entity): readonly Day[] {
  if (entity.kind === 'date') return entity.date.days;
  if (entity.kind !== 'datetime') return [];
  return entity.moment.readings.map(({ moment }) => Math.floor(moment / DAY));
}

/** The days a date or a moment may be: the first that is not over, else the last. */
export function daysOf(entity: Entity, today: Day): Day[] {
  const days = readingsOf(entity);
  const coming = days.find((day) => day >= today) ?? days.at(-1);
  if (coming === undefined) return [];
  const timex = entity.kind === 'date' ? entity.date.timex : '';
  return [coming + weekLater(timex, coming, today)];
}
