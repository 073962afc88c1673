import { either, greedy, maybe } from '../../grammar/choice.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import { dayOrdinal, year } from '../amounts.ts';
import { addMonths, partsOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { month } from './calendarDate.ts';
import { nthWeekday } from './feasts.ts';
import { which } from '../lexicon.ts';
import { exactly, lastAndNext } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';
import { anyWeekday } from './weekdayName.ts';

const rank = either(
  dayOrdinal,
  lookup([
    ['laatste', -1],
    ['voorlaatste', -2],
    ['op een na laatste', -2],
  ]),
);

const the = greedy(words('de', 'den'));

/** `eerste vrijdag van oktober 2018`, `laatste maandag in mei` */
export const nthOfMonth = seq(
  [
    the,
    rank,
    anyWeekday,
    words('van', 'in', 'van de maand', 'in de maand'),
    month,
    maybe(seq([greedy(words('van', 'in')), year], ([, y]) => y)),
  ],
  ([, n, value, , m, y], { now }) => nthMeaning(n, value, m, y, now.day),
);

/** `1e week van oktober op vrijdag` */
export const dayOfNthWeek = seq(
  [the, rank, words('week van', 'week in'), month, greedy(words('op', ',')), anyWeekday],
  ([, n, , m, , value], { now }) => nthMeaning(n, value, m, undefined, now.day),
);

/** `derde woensdag van volgende maand`, `laatste vrijdag van de maand` */
export const nthOfWhichMonth = seq(
  [the, rank, anyWeekday, words('van', 'in', 'van de', 'in de'), maybe(which), words('maand')],
  ([, n, value, , what], { now }) => {
    const start = partsOf(addMonths(now.day, what?.swing ?? 0));
    return nthMeaning(n, value, start.month, start.year, now.day);
  },
);

function nthMeaning(
  n: number,
  value: number,
  m: number,
  y: number | undefined,
  today: Day,
): DateMeaning | undefined {
  if (n > 5) return undefined;
  const inYear = (any: number): Day | undefined => {
    const day = nthWeekday(any, m, value, n);
    return partsOf(day).month === m ? day : undefined;
  };
  if (y !== undefined) {
    const day = inYear(y);
    return day === undefined ? undefined : exactly(day);
  }
  const days = lastAndNext(inYear, partsOf(today).year, today);
  return { timex: `XXXX-${String(m).padStart(2, '0')}-WXX-${value}-#${n}`, days };
}
