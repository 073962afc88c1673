import { impossibleDate, readPastDay } from '../language/days.ts';

/** A year is said, or none is needed. */
const WITH_YEAR = /\b\d{4}\b/;

/**
 * Reads a day that is to stand in a file for long: "27 maart 2018", 27-3-2018, 2018-03-27; with its year, as nobody is to
 * guess which one is meant.
 * @param today YYYY-MM-DD
 * @returns the day, YYYY-MM-DD; or in a sentence why there is none
 */
export function namedDay(text: string, today: string): { day: string } | { fault: string } {
  const reason = impossibleDate(text, today)?.reason;
  if (reason !== undefined) return { fault: `Deze dag is er niet. ${reason}` };
  const read = readPastDay(text, today);
  if (read.kind !== 'day') return { fault: 'Dit is geen dag. Schrijf hem als 27 maart 2018.' };
  return WITH_YEAR.test(text) ? { day: read.day } : { fault: 'Schrijf het jaar erbij: 27 maart 2018.' };
}
