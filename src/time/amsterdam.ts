const ZONE = 'Europe/Amsterdam';
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });
const CLOCK = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });
const WRITTEN_DAY = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'full' });
const WRITTEN_TIME = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, hour: 'numeric', minute: '2-digit' });

export const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
export const MOMENT_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** @param moment ISO date-time with offset, or a day, which stays as it is
 *  @returns the day it is then in the Netherlands, YYYY-MM-DD */
export function dayOf(moment: string): string {
  return DAY_PATTERN.test(moment) ? moment : DAY.format(new Date(moment));
}

/** @returns the day that many days later (or earlier), YYYY-MM-DD */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Summer time first: of an hour that the clock shows twice, the first is meant. */
const OFFSETS = ['+02:00', '+01:00'];

/**
 * @param wall what the clock in the Netherlands shows, YYYY-MM-DDTHH:MM:SS
 * @returns the ISO date-time with offset; undefined in the hour that is skipped when summer time begins
 */
export function momentOf(wall: string): string | undefined {
  if (Number.isNaN(Date.parse(wall))) return undefined;
  return OFFSETS.map((offset) => wall + offset).find((moment) => clockOf(moment) === wall);
}

const WALL = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

/** @returns what `momentOf` makes of a text YYYY-MM-DD HH:MM, undefined when it is no such text */
export function momentAt(text: string): string | undefined {
  return WALL.test(text) ? momentOf(`${text.replace(' ', 'T')}:00`) : undefined;
}

/** @returns what the clock in the Netherlands shows at that moment, YYYY-MM-DDTHH:MM:SS */
export function clockOf(moment: string): string {
  return CLOCK.format(new Date(moment)).replace(' ', 'T');
}

const WALL_IN_JSON = /"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})"/g;

/** @returns the JSON text with an offset at each moment that was written without one; one in a skipped hour is an hour later */
export function withOffsets(json: string): string {
  return json.replace(WALL_IN_JSON, (_, wall: string) => `"${momentOf(wall) ?? `${wall}+01:00`}"`);
}

/** @returns that whole hour of the day on the clock in the Netherlands, as ISO date-time with offset */
export function atHour(day: string, hour: number): string {
  const written = `${day}T${String(hour).padStart(2, '0')}:00:00`;
  return momentOf(written) ?? `${written}+01:00`;
}

/** @param value a day or an ISO date-time with offset
 *  @returns "donderdag 5 april 2018", with "om 9.00 uur" when there is a time */
export function inDutch(value: string): string {
  const day = WRITTEN_DAY.format(new Date(`${dayOf(value)}T00:00:00Z`));
  if (DAY_PATTERN.test(value)) return day;
  return `${day} om ${WRITTEN_TIME.format(new Date(value)).replace(':', '.')} uur`;
}
