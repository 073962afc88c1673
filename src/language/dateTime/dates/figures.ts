import { either } from '../../grammar/choice.ts';
import { ahead, glued, not, where } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import { greedy } from '../../grammar/choice.ts';
import { datedDigits, digits, lookup, words } from '../../grammar/tokens.ts';
import type { Rule } from '../../grammar/rule.ts';
import { century, dayOrdinal, ordinal, spelled, uncounted } from '../amounts.ts';
import { monthName } from '../lexicon.ts';
import { dateOf } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';
import { sureClock } from '../times/clock.ts';
import { clear, month } from './month.ts';

const separator = words('-', '/', '.');

/** `12-IV-2018` */
const roman: Rule<number> = lookup(
  'i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((numeral, at) => [numeral, at + 1] as const),
);

/** The two digits of a year, stuck to the month before. */
const shortNumber = seq(
  [glued, greedy(words("'")), glued, digits(0, 99, 2)],
  ([, , , value], { tokens }, _at, end) => (tokens[end - 1]?.text.length === 2 ? century(value) : undefined),
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
    not(month),
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

/** `3-5 en 8-11 februari`: the first of these is no date */
const rowOfStretches = seq(
  [words('en', 'of', ',', '&'), digits(1, 31, 2), words('-'), digits(1, 31, 2), month],
  () => true,
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
    not(rowOfStretches),
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

/** `de vierde van de tiende` */
const ranked = seq(
  [greedy(words('de', 'den')), dayOrdinal, words('van de', 'van den', 'v.d.', 'vd'), ordinal],
  ([, date, , m], { tokens, now }, _at, end) =>
    m <= 12 &&
    (tokens[end]?.kind !== 'word' ||
      /^(?:om|op|en|of|van|in|'s|s|\p{L}*(?:ochtend|middag|avond)s?)$/u.test(tokens[end].text))
      ? dateOf(date, m, undefined, now.day)
      : undefined,
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

/** A date in figures alone. */
export const dateInFigures: Rule<DateMeaning> = either(
  numeric,
  spaced,
  monthFirst,
  numericShort,
  yearFirst,
  oneFigure,
  dictated,
  ranked,
  pointed,
);
