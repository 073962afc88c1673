import { impossibleDate, readPastDay } from '../language/days.ts';
import { dayOf } from '../time/amsterdam.ts';
import { Refusal } from './desk.ts';

/**
 * Reads the day from which, or up to which, something came in: of "27 maart" or "vrijdag" the last one is meant.
 * @param now ISO date-time
 * @returns YYYY-MM-DD
 * @throws Refusal when it is not one day that exists
 */
export function pastDay(option: string, text: string, now: string): string {
  const read = readPastDay(text, dayOf(now));
  if (read.kind === 'day') return read.day;
  throw noDay(`--${option}`, text, dayOf(now));
}

/** @returns that this is no day, with why when it is one that does not exist */
export function noDay(name: string, text: string, today: string): Refusal {
  const reason = impossibleDate(text, today)?.reason;
  const why = reason === undefined ? '' : ` ${reason}`;
  return new Refusal(`${name} "${text}" is geen dag.${why} Schrijf een dag als "27 maart" of 2018-03-27.`);
}
