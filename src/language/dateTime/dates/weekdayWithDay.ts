import { either, greedy } from '../../grammar/choice.ts';
import { not, where } from '../../grammar/place.ts';
import { words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import { dayOrdinal, digits31 } from '../amounts.ts';
import { addMonths, dayOf, daysInMonth, partsOf, weekdayOf } from '../../../time/calendar.ts';
import type { Day } from '../../../time/calendar.ts';
import { calendarDate } from './calendarDate.ts';
import { month } from './month.ts';
import { rangeBehind } from './rangeBehind.ts';
import { lastAndNext } from '../meaning.ts';
import { anyWeekday, homographs, isWeekdayName } from './weekdayName.ts';

/** `dinsdag 9 mei`, `do. 29-11-2018`: the date counts; but in `op dinsdag 9 mei - 5 juni` the weekday chooses. */
export const withDate = seq(
  [anyWeekday, greedy(words(',', 'op', '-', 'de', 'den', ', de')), calendarDate],
  ([value, , date], scan, at, end) => {
    const { tokens } = scan;
    const short = tokens[end - 2]?.text === '-' && date.parts?.year === undefined;
    const coming = date.days.at(-1);
    const isOther = coming !== undefined && weekdayOf(coming) !== value;
    const ofRow =
      /^(?:en|of|,|\/|&|\+)$/.test(tokens[at - 1]?.text ?? '') && isWeekdayName(tokens[at - 2]?.text ?? '');
    if (short && !date.days.some((day) => weekdayOf(day) === value)) return undefined;
    return (isOther || ofRow) && rangeBehind(scan, end).length > 0 ? undefined : date;
  },
);

/** `15 mei (di) om 10 uur` */
export const namedBehind = seq([calendarDate, words('('), anyWeekday, words(')')], ([date, , value]) =>
  date.days.some((day) => weekdayOf(day) === value) ? date : undefined,
);

/** Not the hour of `do 19.30`. */
const noFraction = where(({ tokens }, at) => {
  const [sign, minutes] = [tokens[at], tokens[at + 1]];
  return !(sign?.text === '.' && !sign.gap && minutes?.kind === 'digits' && !minutes.gap);
});

/**
 * `maandag de 26e`, `vrijdag 23`: the nearest months in which that day is that weekday. A shortened weekday that is a word
 * too is that word before `de`: `bent u vrij de 26e?`
 */
export const withDay = seq(
  [
    anyWeekday,
    greedy(words('de', 'den', 'op de', ', de')),
    either(dayOrdinal, digits31),
    noFraction,
    not(month),
  ],
  ([value, named, date], { now, tokens }, at) => {
    if (named && homographs.has(tokens[at]!.text)) return undefined;
    const { year: y, month: m } = partsOf(now.day);
    const first = dayOf(y, m, 1);
    const inMonth = (shift: number): Day | undefined => {
      const start = partsOf(addMonths(first, shift));
      if (date > daysInMonth(start.year, start.month)) return undefined;
      const day = dayOf(start.year, start.month, date);
      return weekdayOf(day) === value ? day : undefined;
    };
    const here = inMonth(0);
    const days = here !== undefined && named ? [here] : lastAndNext(inMonth, 0, now.day);
    return { timex: `XXXX-WXX-${value}`, days, ofMonth: date };
  },
);
