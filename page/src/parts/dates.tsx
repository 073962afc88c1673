/** How people in the Netherlands write days and moments, always by the clock there. */

const ZONE = 'Europe/Amsterdam';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const written = (options: Intl.DateTimeFormatOptions, zone: string) =>
  new Intl.DateTimeFormat('nl-NL', { timeZone: zone, ...options });

const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const SHORT: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'long' };

const FORMATS = {
  long: { day: written(LONG, 'UTC'), moment: written(LONG, ZONE) },
  short: { day: written(SHORT, 'UTC'), moment: written(SHORT, ZONE) },
};
const TIME = written({ hour: 'numeric', minute: '2-digit' }, ZONE);

/** Long is "16 maart 2018", short "di 20 maart". */
export type DateStyle = keyof typeof FORMATS;

/** @param value a day (YYYY-MM-DD) or an ISO date-time @returns the day alone */
export function dutchDay(value: string, style: DateStyle = 'long'): string {
  if (DAY.test(value)) return FORMATS[style].day.format(new Date(`${value}T00:00:00Z`));
  return FORMATS[style].moment.format(new Date(value));
}

const IN_ORDER = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });

/** @returns the day that it is then in the Netherlands, YYYY-MM-DD */
export function dayIn(value: string): string {
  return DAY.test(value) ? value : IN_ORDER.format(new Date(value));
}

/** @returns "14.30 uur" */
export function dutchTime(moment: string): string {
  return `${TIME.format(new Date(moment)).replace(':', '.')} uur`;
}

/** @returns the day, with the time when there is one: "di 20 maart 14.30 uur" */
export function dutchMoment(value: string, style: DateStyle = 'short'): string {
  return DAY.test(value) ? dutchDay(value, style) : `${dutchDay(value, style)} ${dutchTime(value)}`;
}

/** A day or a moment, as people write it and as programs read it. */
export function DutchDate({
  value,
  style = 'long',
  time = false,
}: {
  value: string;
  style?: DateStyle;
  time?: boolean;
}) {
  return <time dateTime={value}>{time ? dutchMoment(value, style) : dutchDay(value, style)}</time>;
}
