import { WEEKDAYS } from '../../../time/dutch.ts';
import { ahead, glued, not, where } from '../../grammar/place.ts';
import { datedDigits, digits, lookup, words } from '../../grammar/tokens.ts';
import { either, greedy, kept, maybe } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { century, dayNumber, dayOrdinal, spelled, uncounted, year } from '../amounts.ts';
import { sureClock } from '../times/clock.ts';
import { monthName, monthShort, point } from '../lexicon.ts';
import { dateOf } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';

const separator = words('-', '/', '.');
/** `de` belongs to a date in figures (`de 27e maart`), not to one in words (`de eerste maart`). */
const the = greedy(seq([words('de', 'den'), ahead(digits(1, 31, 2))], () => true));
const of = greedy(
  words(
    'van',
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

/** A month by name, with the point of a shortened one. */
export const month: Rule<number> = kept(
  either(
    seq([monthShort, glued, point], ([value]) => value),
    monthName,
  ),
);

/** `12-IV-2018` */
const roman: Rule<number> = lookup(
  'i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((numeral, at) => [numeral, at + 1] as const),
);

const hours = words('uur', 'u', ':', 'h', '%');

/** Two digits of a year behind a date that has a month already: `4 mei 18`, but not `4 mei 18 uur`. */
const afterHour = words('tot', 't/m', '-', 'en', 'of', 'om', 'a', 'à');

/** Reads nothing, where no further digits are stuck on, unless they begin the end of a range: `1-5-7-5`. */
export const clear = stuckOn(false);

/** The same behind a year, where another year may follow: `2014-2018`. */
export const clearYear = stuckOn(true);

function stuckOn(year: boolean): Rule<undefined> {
  return where(({ tokens }, at) => {
    const [sign, next, after, last] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
    if (!sign || sign.gap) return true;
    if (sign.kind === 'digits') return false;
    if (!/^[-/.,:]$/.test(sign.text) || next?.kind !== 'digits' || next.gap) return true;
    const date = after && last && !last.gap && /^[-/.]$/.test(after.text) && last.kind !== 'sign';
    return sign.text === '-' && (date === true || (year && next.text.length === 4));
  });
}

const shortYear = seq(
  [
    digits(10, 40, 2),
    not(hours),
    not(afterHour),
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
          shortYear,
        ),
      ),
    ],
    ([, date, , , m, y], { now }) => dateOf(date, m, y, now.day),
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

/** The two digits of a year, stuck to the month before. */
const shortNumber = seq([glued, digits(0, 99, 2)], ([, value], { tokens }, at) =>
  tokens[at]?.text.length === 2 ? century(value) : undefined,
);

/** `27-3-2018`, `27/03/18`, `27.3.2018`, `23-sep-2020`: day first. */
const numeric = seq(
  [
    either(digits(1, 31, 2), datedDigits(1, 31)),
    separator,
    either(digits(1, 12, 2), monthName, roman),
    separator,
    either(digits(1500, 2199, 4), shortNumber),
    clear,
  ],
  ([date, first, m, second, y], { now }) => (first === second ? dateOf(date, m, y, now.day) : undefined),
);

/** `12 04 2018` */
const spaced = seq(
  [
    where(({ tokens }, at) => tokens[at - 1]?.kind !== 'digits'),
    digits(1, 31, 2),
    digits(1, 12, 2),
    digits(1900, 2199, 4),
    clear,
  ],
  ([, date, m, y], { tokens, now }, at) =>
    tokens[at + 1]?.gap && tokens[at + 2]?.gap ? dateOf(date, m, y, now.day) : undefined,
);

/** `04/21/2016`: the month first, where the day cannot be one */
const monthFirst = seq(
  [
    either(digits(1, 12, 2), datedDigits(1, 12)),
    glued,
    words('/'),
    glued,
    digits(13, 31, 2),
    glued,
    words('/'),
    glued,
    digits(1500, 2199, 4),
    clear,
  ],
  ([m, , , , date, , , , y], { now }) => dateOf(date, m, y, now.day),
);

/** `27-3`, `27/3`, `2/okt`; a point only behind a preposition or with `27.3.` */
const numericShort = seq(
  [
    where((scan, at) => scan.tokens[at - 1]?.text !== ':' || month(scan, at - 2).length === 0),
    digits(1, 31, 2),
    glued,
    words('-', '/'),
    glued,
    either(
      seq([digits(1, 12, 2), not(month)], ([m]) => m),
      monthName,
      roman,
    ),
    clear,
    uncounted,
  ],
  ([, date, , , , m], { now }) => dateOf(date, m, undefined, now.day),
);

/** `2018-03-27`, `2018/3/27` */
const yearFirst = seq(
  [
    digits(1500, 2199, 4),
    glued,
    separator,
    glued,
    digits(1, 12, 2),
    glued,
    separator,
    glued,
    digits(1, 31, 2),
    clear,
  ],
  ([y, , first, , m, , second, , date], { now }) =>
    first === second ? dateOf(date, m, y, now.day) : undefined,
);

/** `achtentwintig nul drie`, as it is dictated */
const dictated = seq(
  [
    where(
      ({ tokens }, at) => !/^(?:nummer|nr|artikel|telefoon|code|kamer)$/.test(tokens[at - 1]?.text ?? ''),
    ),
    spelled(1, 31),
    words('nul'),
    spelled(1, 9),
    not(spelled(0, 99)),
  ],
  ([, date, , m], { now }) => dateOf(date, m, undefined, now.day),
);

/** `19.12 18.30 uur`: a point is that of a date where the hours stand behind it. */
const pointed = seq(
  [digits(1, 31, 2), glued, words('.'), glued, digits(1, 12, 2), ahead(sureClock)],
  ([date, , , , m], { tokens, now }, at) =>
    tokens[at + 2]?.text.length === 2 && tokens[at + 3]?.gap
      ? dateOf(date, m, undefined, now.day)
      : undefined,
);

/** `20180417` */
const oneFigure = seq([digits(19000101, 21991231, 8)], ([figure], { now }) => {
  const [y, m, date] = [Math.floor(figure / 10_000), Math.floor(figure / 100) % 100, figure % 100];
  return m >= 1 && m <= 12 && date >= 1 && date <= 31 ? dateOf(date, m, y, now.day) : undefined;
});

/** `2018 mei 2` */
const yearMonthDay = seq([digits(1500, 2199, 4), month, dayNumber], ([y, m, date], { now }) =>
  dateOf(date, m, y, now.day),
);

/** A date by day and month, with or without a year. */
export const calendarDate: Rule<DateMeaning> = kept(
  either(
    dayMonth,
    monthDay,
    monthDayYear,
    monthNumber,
    yearMonthDay,
    numeric,
    spaced,
    monthFirst,
    numericShort,
    yearFirst,
    oneFigure,
    dictated,
    pointed,
  ),
);
