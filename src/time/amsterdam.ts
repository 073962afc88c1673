const ZONE = 'Europe/Amsterdam';
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });
const HOUR = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, hour: 'numeric', hourCycle: 'h23' });
const WRITTEN_DAY = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'full' });
const WRITTEN_TIME = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

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

/** @returns that whole hour of the day on the clock in the Netherlands, as ISO date-time with offset */
export function atHour(day: string, hour: number): string {
  const written = `${day}T${String(hour).padStart(2, '0')}:00:00`;
  const summer = `${written}+02:00`;
  return Number.parseInt(HOUR.format(new Date(summer)), 10) === hour ? summer : `${written}+01:00`;
}

/** @param value a day or an ISO date-time with offset
 *  @returns "donderdag 5 april 2018", with "om 10.00 uur" when there is a time */
export function inDutch(value: string): string {
  const day = WRITTEN_DAY.format(new Date(`${dayOf(value)}T00:00:00Z`));
  if (DAY_PATTERN.test(value)) return day;
  return `${day} om ${WRITTEN_TIME.format(new Date(value)).replace(':', '.')} uur`;
}
