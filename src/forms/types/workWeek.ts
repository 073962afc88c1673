import { addDays } from '../../time/amsterdam.ts';
import { parseIsoDay, weekdayOf } from '../../time/calendar.ts';
import type { Period } from '../../language/dateTime/periods/coming.ts';

const WEEK = /(?<!\p{L})(?:week|weken)(?!\p{L})/iu;
const SUNDAY = 7;
const WEEKEND = /weekend|zaterdag|zondag|(?<!\p{L})z[ao](?!\p{L})/iu;

/**
 * @returns days in which a week that was named as such ("week 43", "de rest van die week") ends on Friday: nobody is
 *   visited in a town hall in the weekend, unless the text names it
 */
export function workWeek(periods: readonly (Period | string)[], text: string): (Period | string)[] {
  if (!WEEK.test(text) || WEEKEND.test(text)) return [...periods];
  return periods.map((one) => (typeof one === 'string' || !endsOnSunday(one) ? one : untilFriday(one)));
}

/** A week, or what is left of one with its Friday. */
const endsOnSunday = ({ from, to }: Period): boolean =>
  weekdayOf(parseIsoDay(to) ?? 0) === SUNDAY && from >= addDays(to, -6) && from <= addDays(to, -2);

const untilFriday = ({ from, to }: Period): Period => ({ from, to: addDays(to, -2) });
