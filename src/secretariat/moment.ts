import { impossibleDate, readPeriods } from '../language/days.ts';
import { dayOf, MOMENT_PATTERN, momentOf } from '../time/amsterdam.ts';
import { noDay } from './day.ts';
import { Refusal } from './desk.ts';

/** A day and a time in figures: of 02:30 the night is meant, as it stands there. */
const CLOCK = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d:[0-5]\d|2[0-3]:[0-5]\d)$/;

/**
 * Reads when a visit is.
 * @param text a day, with or without a time on the clock in the Netherlands ("8 mei 14:30", "morgen", 2013-10-03), or an
 *   ISO date-time with offset
 * @returns a day, or an ISO date-time with offset
 * @throws Refusal when it is none of these, or lies before today
 */
export function readMoment(text: string, now: string): string {
  const today = dayOf(now);
  const said = onClock(text.trim());
  if (MOMENT_PATTERN.test(said) && !Number.isNaN(Date.parse(said))) {
    if (dayOf(said) >= today) return said;
    throw new Refusal(`${text.trim()} is al voorbij. Kies een latere dag.`);
  }
  const read = readPeriods(said, today);
  if (read.kind === 'impossible')
    throw new Refusal(`"${text}" kan niet. ${read.reason} Kies een andere dag.`);
  const [first, ...others] = read.kind === 'periods' ? read.periods : [];
  const moment = typeof first === 'object' && first.from === first.to ? first.from : first;
  if (typeof moment !== 'string' || others.length > 0) throw noDay('De datum', text, today);
  return moment;
}

/** @returns a day and time in figures with its offset in the Netherlands; anything else as it is */
function onClock(text: string): string {
  const [, day, time] = CLOCK.exec(text) ?? [];
  if (day === undefined || impossibleDate(day)) return text;
  const moment = momentOf(`${day}T${time}:00`);
  if (moment !== undefined) return moment;
  throw new Refusal(`"${text}" is er niet: de klok gaat dan een uur vooruit. Kies een andere tijd.`);
}
