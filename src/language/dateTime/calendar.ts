/** A day: the number of days since 1 January 1970. */
export type Day = number;

const DAY = 86_400_000;

/** The day of a year, month (1–12) and day of the month; days beyond the month run on into the next. */
export function dayOf(year: number, month: number, date: number): Day {
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, date);
  return Math.round(utc.getTime() / DAY);
}

/** Year, month (1–12) and day of the month of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const utc = new Date(day * DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return partsOf(dayOf(year, month + 1, 0)).date;
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

/** The Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): Day {
  return mondayOf(dayOf(year, 1, 4)) + 7 * (week - 1);
}

/** The ISO year and week of a day. */
export function weekOf(day: Day): { year: number; week: number } {
  const thursday = mondayOf(day) + 3;
  const { year } = partsOf(thursday);
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 };
}

export function weeksInYear(year: number): number {
  return weekOf(dayOf(year, 12, 28)).week;
}

/** The same day of the month, months later; the last day of the month when that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const first = partsOf(dayOf(year, month + months, 1));
  return dayOf(first.year, first.month, Math.min(date, daysInMonth(first.year, first.month)));
}

/** Easter Sunday, after the Gregorian computus of Meeus, Jones and Butcher. */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DD` */
export function isoDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** The day of a `YYYY-MM-DD`; undefined when it is no such date. */
export function parseIsoDay(text: string): Day | undefined {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  if (!found) return undefined;
  const day = dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  return isoDay(day) === found[0] ? day : undefined;
}

/** `HH:MM:SS` of seconds since midnight */
export function isoTime(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
}

/** `YYYY-MM-DD HH:MM:SS` of seconds since the start of 1 January 1970 */
export function isoMoment(moment: number): string {
  const day = Math.floor(moment / 86_400);
  return `${isoDay(day)} ${isoTime(moment - day * 86_400)}`;
}
