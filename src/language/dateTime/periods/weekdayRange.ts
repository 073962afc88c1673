import { either, greedy, maybe } from '../../grammar/choice.ts';
import { words } from '../../grammar/tokens.ts';
import { glued, not, where } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import { mondayOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { which } from '../lexicon.ts';
import { between } from './calendarPeriod.ts';
import { weekdayMeaning } from '../meaning.ts';
import type { PeriodMeaning } from '../meaning.ts';
import { datePoint, rangeOf } from './rangePoint.ts';
import { from, joins, till } from './rangeWords.ts';
import { anyWeekday } from '../dates/weekdayName.ts';

const noDashBefore = where(({ tokens }, at) => tokens[at - 1]?.text !== '-' || tokens[at]?.gap !== false);
const the = greedy(words('de', 'den'));

/** `ma t/m vr`, `di-do`: shortened weekdays too */
export const weekdayRange = seq(
  [
    noDashBefore,
    maybe(from),
    anyWeekday,
    till,
    the,
    anyWeekday,
    not(seq([glued, words('-'), anyWeekday], () => true)),
  ],
  ([, opener, a, inclusive, , b], { tokens, now }, at, stop) => {
    const joint = tokens.slice(at, stop).some(({ text }) => text === 'en') && !inclusive;
    if (joint && !joins(opener, 'en')) return undefined;
    const period = rangeOf(
      datePoint(weekdayMeaning(a, now.day)),
      datePoint(weekdayMeaning(b, now.day)),
      inclusive,
      now.day,
    );
    return period && { ...period, weekdays: weekdaysTo(a, b) };
  },
);

const weekdaysTo = (a: number, b: number): number[] =>
  Array.from({ length: ((b - a + 7) % 7) + 1 }, (_, step) => ((a + step - 1) % 7) + 1);

/** `volgende week ma t/m do`, `ma-do volgende week` */
export const ofWhichWeek = either(
  seq(
    [which, words('week', 'wk'), greedy(words('van', 'op', ',')), anyWeekday, till, anyWeekday],
    ([{ swing }, , , a, inclusive, b], { now }) => (inclusive ? daysOfWeek(a, b, swing, now.day) : undefined),
  ),
  seq(
    [
      noDashBefore,
      maybe(from),
      anyWeekday,
      till,
      anyWeekday,
      greedy(words('van', 'van de', 'in', 'in de')),
      which,
      words('week', 'wk'),
    ],
    ([, opener, a, inclusive, b, , { swing }], { now }) =>
      inclusive || opener ? daysOfWeek(a, b, swing, now.day) : undefined,
  ),
);

function daysOfWeek(a: number, b: number, swing: number, today: Day): PeriodMeaning | undefined {
  const monday = mondayOf(today) + 7 * swing;
  return a < b ? { spans: [between(monday + a - 1, monday + b)] } : undefined;
}
