import { either, greedy, kept, maybe } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { words } from '../../grammar/tokens.ts';
import type { Rule } from '../../grammar/rule.ts';
import { dayNumber, dayOrdinal } from '../amounts.ts';
import {
  dayBeside,
  dayOfPeriod,
  lastOfMonth,
  weekdayBeside,
  weekdayInWeeks,
  weekdaysOn,
  workdayBeside,
} from './besideDay.ts';
import { addMonths, partsOf } from '../../../time/calendar.ts';
import {
  afterDate,
  ago,
  ahead,
  beforeDate,
  byWord,
  comparedDay,
  countedFrom,
  dayBehind,
  fromNow,
  weekdayBehind,
  weekLater,
} from './countedDay.ts';
import { which } from '../lexicon.ts';
import { dateOf } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';

/** `de 15e van volgende maand`, `zesentwintigste dag van de maand` */
const ofMonth = seq(
  [
    greedy(words('de')),
    dayOrdinal,
    maybe(words('dag')),
    words('van', 'van de', 'in de', 'van het', 'in'),
    maybe(which),
    words('maand'),
  ],
  ([, date, , , what], { now }) => {
    const start = partsOf(addMonths(now.day, what?.swing ?? 0));
    return dateOf(date, start.month, start.year, now.day);
  },
);

/** `10 volgende maand`, `volgende maand de 10e` */
const inWhichMonth = either(
  seq(
    [greedy(words('de')), dayNumber, greedy(words('van', 'van de', 'in')), which, words('maand')],
    ([, date, , what]) => [what, date] as const,
  ),
  seq(
    [which, words('maand'), words('de', 'op de', 'op'), dayNumber],
    ([what, , , date]) => [what, date] as const,
  ),
);

const dayInMonth = seq([inWhichMonth], ([[{ swing }, date]], { now }) => {
  const { month, year } = partsOf(addMonths(now.day, swing));
  return dateOf(date, month, year, now.day);
});

/** `de 27ste dezer` */
const ofThis = seq([greedy(words('de', 'den')), dayOrdinal, words('dezer')], ([, date], { now }) => {
  const { month, year } = partsOf(now.day);
  return dateOf(date, month, year, now.day);
});

/** A date counted from today or from another date. */
export const relativeDay: Rule<DateMeaning> = kept(
  either(
    byWord,
    dayBehind,
    weekdayBehind,
    countedFrom,
    ahead,
    ago,
    fromNow,
    afterDate,
    beforeDate,
    comparedDay,
    weekLater,
    ofMonth,
    dayInMonth,
    ofThis,
    dayOfPeriod,
    lastOfMonth,
    weekdayInWeeks,
    weekdayBeside,
    workdayBeside,
    dayBeside,
    weekdaysOn,
  ),
);
