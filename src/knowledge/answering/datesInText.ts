import { daysIn } from '../../language/days.ts';
import { fold } from '../reading/words.ts';

/** What a message names of the calendar. */
export interface Named {
  /** Days, YYYY-MM-DD. */
  days: string[];
  /** Months without a day, YYYY-MM, and years. */
  months: string[];
  years: string[];
  /** Days of the week, 1 is Monday. */
  weekdays: number[];
}

const MONTHS = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const WEEKDAYS = [
  ['maandag', 'monday'],
  ['dinsdag', 'tuesday'],
  ['woensdag', 'wednesday'],
  ['donderdag', 'thursday'],
  ['vrijdag', 'friday'],
  ['zaterdag', 'saturday'],
  ['zondag', 'sunday'],
];
const NAMES = MONTHS.flat().join('|');
const monthOf = (name: string) => MONTHS.findIndex((names) => names.includes(name)) + 1;
const pad = (value: number | string) => String(value).padStart(2, '0');

/** @returns whether the calendar has this day */
function exists(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** @returns day of the week, 1 is Monday */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay() || 7;
}

/**
 * Reads the days a question names. A day without a year is taken in the year of what the question is about.
 * @param today YYYY-MM-DD, for vandaag, morgen, volgende week dinsdag
 * @param year such as 2018
 */
export function readNamed(message: string, today: string, year: string): Named {
  const named: Named = { days: [], months: [], years: [], weekdays: [] };
  let text = fold(message);
  const take = (pattern: RegExp, use: (groups: string[]) => boolean) => {
    text = text.replace(pattern, (all: string, ...rest: unknown[]) =>
      use(rest.slice(0, -2).filter((one): one is string => typeof one === 'string')) ? ' ' : all,
    );
  };
  const day = (y: string, m: number | string, d: string) => {
    const iso = `${y.length === 2 ? `20${y}` : y}-${pad(m)}-${pad(d)}`;
    if (!exists(iso)) return false;
    named.days.push(iso);
    return true;
  };
  take(/\b(\d{4})-(\d{2})-(\d{2})\b/g, ([y, m, d]) => day(y!, m!, d!));
  take(/\b(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b/g, ([d, m, y]) => day(y!, m!, d!));
  take(new RegExp(`\\b(\\d{1,2})(?:e|de|ste|st|nd|rd|th)? (?:of )?(${NAMES})\\b\\.? (\\d{4})\\b`, 'g'), ([d, m, y]) =>
    day(y!, monthOf(m!), d!),
  );
  take(new RegExp(`\\b(\\d{1,2})(?:e|de|ste|st|nd|rd|th)? ?(?:of )?(${NAMES})\\b`, 'g'), ([d, m]) =>
    day(year, monthOf(m!), d!),
  );
  take(new RegExp(`\\b(${NAMES}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?! ?\\d)`, 'g'), ([m, d]) => day(year, monthOf(m!), d!));
  take(/\b(\d{1,2})[/-](\d{1,2})\b(?!\d)/g, ([d, m]) => day(year, m!, d!));
  take(new RegExp(`\\b(${NAMES})(?: (\\d{4}))?\\b`, 'g'), ([m, y]) => {
    if (m === 'jan' || m === 'may') return false;
    named.months.push(`${y ?? year}-${pad(monthOf(m!))}`);
    return true;
  });
  take(/\b(20[0-4]\d)\b/g, ([y]) => named.years.push(y!) > 0);
  if (named.days.length === 0) {
    const relative = /\b(vandaag|morgen|overmorgen|gisteren|eergisteren|volgende|aanstaande|komende|today|tomorrow)\b/;
    if (relative.test(text)) named.days.push(...daysIn(text, today).map((one) => one.day));
    WEEKDAYS.forEach((names, at) => {
      if (names.some((name) => new RegExp(`\\b${name}\\b`).test(text))) named.weekdays.push(at + 1);
    });
  }
  return named;
}

/** @returns whole days from one day to another, negative when the other is earlier */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
