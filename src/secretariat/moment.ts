import { dayOf, DAY_PATTERN, MOMENT_PATTERN, momentOf } from '../time/amsterdam.ts';
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
  const given = text.trim();
  const [, date, hour, minutes] = LOCAL.exec(given) ?? [];
  if (date === undefined && !MOMENT_PATTERN.test(given) && !DAY_PATTERN.test(given))
    throw new Refusal(
      `"${text}" is geen datum. Schrijf een dag met of zonder tijd: 2013-10-03 of "2013-10-03 14:30".`,
    );
  day('date', given.slice(0, 10));
  const moment = date === undefined ? given : momentOf(`${date}T${hour}:${minutes}:00`);
  if (moment === undefined)
    throw new Refusal(`"${text}" is er niet: de klok gaat dan een uur vooruit. Kies een andere tijd.`);
  if (dayOf(moment) < dayOf(now)) throw new Refusal(`${dayOf(moment)} is al voorbij. Kies een latere dag.`);
  return moment;
}
