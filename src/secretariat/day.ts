import { impossibleDate, readPastDay, readPeriods } from '../language/days.ts';
import { dayOf } from '../time/amsterdam.ts';
import { Refusal } from './desk.ts';

/**
 * Reads the day from which, or up to which, something came in: of "27 maart" or "vrijdag" the last one is meant.
 * @param now ISO date-time
 * @returns YYYY-MM-DD
 * @throws Refusal when it is not one day that exists
 */
export function pastDay(name: string, text: string, now: string): string {
  const read = readPastDay(text, dayOf(now));
  if (read.kind === 'day') return read.day;
  throw noDay(name, text, dayOf(now));
}

/**
 * Reads a day that may be over: of "27 maart" the coming one is meant, and the last one when its year says so.
 * @param now ISO date-time
 * @returns YYYY-MM-DD
 * @throws Refusal when it is not one day that exists
 */
export function anyDay(name: string, text: string, now: string): string {
  const read = readPeriods(text, dayOf(now));
  const [first, ...others] = read.kind === 'periods' ? read.periods : [];
  if (typeof first === 'object' && first.from === first.to && others.length === 0) return first.from;
  return pastDay(name, text, now);
}

/** @returns that this is no day, with why when it is one that does not exist */
export function noDay(name: string, text: string, today: string): Refusal {
  const reason = impossibleDate(text, today)?.reason;
  const why = reason === undefined ? '' : ` ${reason}`;
  return new Refusal(`${name} "${text}" is geen dag.${why} Schrijf een dag als "27 maart" of 2018-03-27.`);
}
