import { readPeriods } from '../language/days.ts';
import { dayOf, MOMENT_PATTERN } from '../time/amsterdam.ts';
import { noDay } from './day.ts';
import { Refusal } from './desk.ts';

/**
 * Reads when a visit is.
 * @param text a day, with or without a time on the clock in the Netherlands ("8 mei 14:30", "morgen", 2013-10-03), or an
 *   ISO date-time with offset
 * @returns a day, or an ISO date-time with offset
 * @throws Refusal when it is none of these, or lies before today
 */
export function readMoment(text: string, now: string): string {
  const today = dayOf(now);
  const said = text.trim();
  if (MOMENT_PATTERN.test(said) && !Number.isNaN(Date.parse(said))) {
    if (dayOf(said) >= today) return said;
    throw new Refusal(`${said} is al voorbij. Kies een latere dag.`);
  }
  const read = readPeriods(said, today);
  if (read.kind === 'impossible')
    throw new Refusal(`"${text}" kan niet. ${read.reason} Kies een andere dag.`);
  const [first, ...others] = read.kind === 'periods' ? read.periods : [];
  const moment = typeof first === 'object' && first.from === first.to ? first.from : first;
  if (typeof moment !== 'string' || others.length > 0) throw noDay('--date', text, today);
  return moment;
}
