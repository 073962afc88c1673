import { atHour, DAY_PATTERN, MOMENT_PATTERN } from '../time/amsterdam.ts';
import { day } from './filters.ts';
import { Refusal } from './desk.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Reads when a visit is.
 * @param text a day, a day and a time on the clock in the Netherlands, or an ISO date-time with offset
 * @returns a day, or an ISO date-time with offset
 * @throws Refusal when it is none of these, or lies before today
 */
export function readMoment(text: string, now: string): string {
  const local = LOCAL.exec(text.trim());
  const moment = local
    ? atHour(day('date', local[1]!), Number(local[2])).replace(':00:00', `:${local[3]}:00`)
    : text.trim();
  if (!local && !MOMENT_PATTERN.test(moment) && !DAY_PATTERN.test(moment))
    throw new Refusal(
      `"${text}" is geen datum. Schrijf een dag met of zonder tijd: 2013-10-03 of "2013-10-03 14:30".`,
    );
  day('date', moment.slice(0, 10));
  if (moment.slice(0, 10) < now.slice(0, 10))
    throw new Refusal(`${moment.slice(0, 10)} is al voorbij. Kies een latere dag.`);
  return moment;
}
