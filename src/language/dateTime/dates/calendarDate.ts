import { WEEKDAYS } from '../../../time/dutch.ts';
import { glued, ahead, not } from '../../grammar/place.ts';
import { digits, lookup, words } from '../../grammar/tokens.ts';
import { either, greedy, kept, maybe } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { partsOf } from '../../../time/calendar.ts';
import type { Rule } from '../../grammar/rule.ts';
import { century, dayNumber, dayOrdinal, uncounted, year } from '../amounts.ts';
import { point } from '../lexicon.ts';
import { whichYear } from '../periods/yearOf.ts';
import { dateOf } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';
import { dateInFigures } from './figures.ts';
import { clearYear, month } from './month.ts';

const separator = words('-', '/', '.');
/** `de` belongs to a date in figures (`de 27e maart`), not to one in words (`de eerste maart`). */
const the = greedy(seq([words('de', 'den'), ahead(digits(1, 31, 2))], () => true));
const of = greedy(
  words(
    'van',
    'v',
    'v.',
    'dag van',
    'dag in',
    'van de maand',
    'van het jaar',
    ',',
    'in',
    'in het jaar',
    "van het jaar '",
  ),
);

const hours = words('uur', 'u', ':', 'h', '%');

/** Two digits of a year behind a date that has a month already: `4 mei 18`, but not `4 mei 18 uur`. */
const afterHour = words('tot', 't/m', '-', 'en', 'of', 'om', 'a', 'à');

const shortYear = seq(
  [
    digits(10, 40, 2),
    not(hours),
    not(afterHour),
    not(seq([glued, words('e', 'ste', 'de')], () => true)),
    uncounted,
    not(seq([separator, digits(0, 99)], () => true)),
  ],
  ([v]) => century(v),
);

/** `27 maart`, `de 27e maart 2018`, `zevenentwintig mrt.`, `1 januari, 2007`, `26e van juni van 2020` */
const dayMonth = kept(
  seq(
    [
      the,
      dayNumber,
      greedy(point),
      of,
      month,
      maybe(
        either(
          seq([of, year, clearYear], ([, y]) => y),
          seq([whichYear], ([{ swing }], { now }) => partsOf(now.day).year + swing),
          shortYear,
        ),
      ),
    ],
    ([, date, , joint, m, y], { tokens, now }, _at, end) =>
      joint === ',' && tokens[end]?.text === ':' ? undefined : dateOf(date, m, y, now.day),
  ),
);

/** What an ordinal can be put before that is no date: `mei, 2e helft juni`. */
const ranked = either(
  words('helft', 'week', 'weekend', 'kwartaal', 'dag', 'keer', 'maand'),
  lookup(WEEKDAYS.map((name) => [name, name])),
);

/** `januari de eerste 2032`, `maart de vijftiende` */
const monthDay = seq(
  [month, maybe(words('de', ',')), dayOrdinal, not(ranked), maybe(seq([of, year], ([, y]) => y))],
  ([m, , date, , y], { now }) => dateOf(date, m, y, now.day),
);

/** `nov 5`: not in `in april 3 personen` */
const monthNumber = seq([month, digits(1, 31, 2), uncounted], ([m, date], { tokens, now }, _at, end) => {
  const next = tokens[end];
  const open = !next || next.kind === 'sign' || /^(?:om|van|tot|en|of|is|t)$/.test(next.text);
  return open ? dateOf(date, m, undefined, now.day) : undefined;
});

/** `oktober 2, 2018` */
const monthDayYear = seq([month, digits(1, 31, 2), greedy(words(',')), year], ([m, date, , y], { now }) =>
  dateOf(date, m, y, now.day),
);

/** `2018 mei 2` */
const yearMonthDay = seq([digits(1500, 2199, 4), month, dayNumber], ([y, m, date], { now }) =>
  dateOf(date, m, y, now.day),
);

/** A date by day and month, with or without a year. */
export const calendarDate: Rule<DateMeaning> = kept(
  either(dayMonth, monthDay, monthDayYear, monthNumber, yearMonthDay, dateInFigures),
);
