import { parseIsoDay } from './calendar.ts';

/** The months as Dutch people write them, January first. */
export const MONTHS: readonly string[] =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** The days of the week, Monday first. */
export const WEEKDAYS: readonly string[] = 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(
  ' ',
);

/** @param iso day, YYYY-MM-DD; what follows it is left out @returns 16 maart 2018, or 16 maart without the year */
export function dutchDay(iso: string, withYear = true): string {
  const [year, month, date] = iso.slice(0, 10).split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]}${withYear ? ` ${year}` : ''}`;
}

/** @returns the day that a text such as 16 maart 2018 is, YYYY-MM-DD; undefined when it is no such day */
export function parseDutchDay(text: string): string | undefined {
  const [, date, name, year] = /^(\d{1,2}) ([a-z]+) (\d{4})$/.exec(text.trim().toLowerCase()) ?? [];
  const month = MONTHS.indexOf(name ?? '') + 1;
  if (!date || !year || month === 0) return undefined;
  const written = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return parseIsoDay(written) === undefined ? undefined : written;
}

/** @returns whole days from one day (YYYY-MM-DD) to another, negative when the other is earlier */
export function daysBetween(from: string, to: string): number {
  return (parseIsoDay(to) ?? NaN) - (parseIsoDay(from) ?? NaN);
}
