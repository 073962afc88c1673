/** A stretch of time whose figures are looked at. */
export interface Period {
  /** In the address; empty is the last twelve weeks. */
  key: string;
  name: string;
  /** Days, both included. */
  from: string;
  to: string;
}

const MONTHS = 24;
const RECENT = 12 * 7 - 1;
const DAY = 86_400_000;
const NAME = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** @param today YYYY-MM-DD @returns what can be chosen, the last first */
export function periodsUntil(today: string): Period[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const months = Array.from({ length: MONTHS }, (_, back) => {
    const first = new Date(Date.UTC(year, month - 1 - back, 1));
    const last = new Date(Date.UTC(year, month - back, 0));
    return {
      key: isoDay(first).slice(0, 7),
      name: NAME.format(first),
      from: isoDay(first),
      to: isoDay(last),
    };
  });
  const from = isoDay(new Date(Date.parse(today) - RECENT * DAY));
  return [{ key: '', name: 'laatste 12 weken', from, to: today }, ...months];
}

/** @returns the period of this key, the first one when there is none */
export function periodOf(key: string, today: string): Period {
  const periods = periodsUntil(today);
  return periods.find((one) => one.key === key) ?? periods[0]!;
}
