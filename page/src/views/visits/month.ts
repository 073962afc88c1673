const DAY = 86_400_000;

/** @param month YYYY-MM @returns the month that many months later, or earlier */
export function monthAfter(month: string, months: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of - 1 + months, 1)).toISOString().slice(0, 7);
}

/** @param month YYYY-MM @returns the weeks that it touches, each from Monday to Sunday, as days YYYY-MM-DD */
export function daysOfWeeks(month: string): string[][] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
  const end = Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`);
  const weeks: string[][] = [];
  for (let week = monday; week < end; week += 7 * DAY)
    weeks.push(Array.from({ length: 7 }, (_, at) => new Date(week + at * DAY).toISOString().slice(0, 10)));
  return weeks;
}
