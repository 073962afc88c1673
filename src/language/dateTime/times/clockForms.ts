import { digits, fromFigures, lookup, words } from '../../grammar/tokens.ts';
import { either, greedy, kept, maybe } from '../../grammar/choice.ts';
import { glued, not, where } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { spelled, uncounted } from '../amounts.ts';
import { monthName } from '../lexicon.ts';
import { clockOf } from './clockFace.ts';
import type { ClockMeaning } from '../meaning.ts';

const hour = either(digits(0, 24, 2), spelled(0, 24));

const face = either(digits(0, 24, 2), spelled(1, 24));

const minuteDigits: Rule<number> = fromFigures(({ tokens }, at) => {
  const token = tokens[at];
  const value = token?.kind === 'digits' && token.text.length === 2 ? Number(token.text) : 60;
  return value < 60 ? [{ value, end: at + 1 }] : [];
});

const minute = either(minuteDigits, spelled(2, 59));

const uur = words('uur', 'u', 'h', 'u.', 'uren');

const noMore = not(
  seq(
    [
      glued,
      either(
        words('%'),
        seq([words('/', '.', ':', ','), glued, digits(0, 9999)], () => ''),
      ),
    ],
    () => true,
  ),
);

/** `14:30`, `8:00:15`, `14:30 uur` */
export const withColon = seq(
  [
    digits(0, 24, 2),
    glued,
    words(':'),
    glued,
    minuteDigits,
    maybe(seq([glued, words(':'), glued, minuteDigits], ([, , , s]) => s)),
    not(seq([glued, words(':'), glued, digits(0, 99)], () => true)),
    greedy(uur),
  ],
  ([h, , , , m, s]) => clockOf(h, m, s),
);

/** `10.30 uur`, `20.15u` */
export const withPoint = kept(
  seq([digits(0, 24, 2), glued, words('.'), glued, minuteDigits, uur], ([h, , , , m]) => clockOf(h, m)),
);

/** `10.30`: also a number or a date, so only after a word or a date that asks for a time */
export const pointAlone = kept(
  seq([digits(0, 24, 2), glued, words('.'), glued, minuteDigits, noMore], ([h, , , , m]) => clockOf(h, m)),
);

/** `12.23:59u` */
export const pointSeconds = seq(
  [
    digits(0, 24, 2),
    glued,
    words('.'),
    glued,
    minuteDigits,
    glued,
    words(':', '.'),
    glued,
    minuteDigits,
    greedy(uur),
  ],
  ([h, , , , m, , , , s]) => clockOf(h, m, s),
);

/** `8u30`, `20h15` */
export const hourLetter = seq(
  [digits(0, 24, 2), glued, words('u', 'h'), glued, minuteDigits],
  ([h, , , , m]) => clockOf(h, m),
);

/** `1130 uur` */
export const fourDigits = seq([digits(0, 2400, 4), uur], ([n], { tokens }, at) => {
  const time =
    tokens[at]?.text.length === 4 && n % 100 < 60 ? clockOf(Math.floor(n / 100), n % 100) : undefined;
  return time && { ...time, open: false };
});

/** `0830`: a number anywhere but in a range of hours behind a date */
export const bareFour = seq([digits(0, 2359, 4)], ([n], { tokens }, at) => {
  const time =
    tokens[at]?.text.length === 4 && n % 100 < 60 ? clockOf(Math.floor(n / 100), n % 100) : undefined;
  return time && { ...time, open: false };
});

/** `0830` behind a date, where it is no year and counts nothing */
export const fourFigures = seq([bareFour, uncounted, noMore], ([time], { tokens }, at) => {
  const n = Number(tokens[at]?.text);
  return n % 5 === 0 && (n < 1900 || n > 2100) && tokens[at]?.gap ? time : undefined;
});

/** Minutes behind the hour: `8 uur 15`, `3 uur en 20 minuten`. */
const more = either(
  seq([minute, not(uur)], () => true),
  seq([words('en'), minute, words('minuten', 'minuut', 'min')], () => true),
);

/** `3 uur`: also a duration */
export const hourAlone = kept(seq([not(words('een uur')), hour, uur, not(more)], ([, h]) => clockOf(h)));

export const oneHour = seq([words('een uur')], () => clockOf(1));

/** `negen uur dertig`, `8 uur 15` */
export const hourMinute = seq(
  [hour, words('uur', 'u', 'h'), minute, not(words('minuten', 'minuut', 'min', '/', '-'))],
  ([h, , m]) => clockOf(h, m),
);

/** A fraction in figures is one by the blank behind it: `1/2 3`, not `1/2/18`. */
const fraction = (figures: string): Rule<unknown> =>
  seq([words(figures), where(({ tokens }, place) => tokens[place]?.gap === true)], () => true);

/** `1/2 3`: half past two, where it cannot be a day */
export const halfFigure = kept(
  seq([fraction('1/2'), face, noMore, not(monthName), greedy(uur)], ([, h]) => halfBefore(h)),
);

const quarterWord = either<unknown>(
  words('kwart', 'een kwart', 'kw', 'kw.', 'kwartier', '¼'),
  fraction('1/4'),
);

const quarter = either(
  seq([quarterWord], () => 15),
  seq(
    [either(digits(1, 59, 2), spelled(1, 59)), greedy(words('minuten', 'minuut', 'min', 'min.'))],
    ([m]) => m,
  ),
);

const side = lookup([
  ['over', 1],
  ['na', 1],
  ['voor', -1],
]);

function halfBefore(h: number): ClockMeaning | undefined {
  return clockOf(h === 0 ? 23 : h === 1 ? 12 : h - 1, 30);
}

/** `half drie`, `kwart over 9`, `10 voor half negen`, `tien minuten over acht` */
export const face30 = seq([words('half', '½'), face, greedy(uur)], ([, h]) => halfBefore(h));

const quarterSide = either(
  seq([quarter, side], ([m, sign]) => ({ m, sign })),
  seq([quarterWord, words('vr', 'v')], () => ({ m: 15, sign: -1 })),
);

export const aroundHour = seq(
  [quarterSide, maybe(words('half', '½')), face, greedy(uur)],
  ([{ m, sign }, half, h]) => {
    const total = ((h || 24) * 60 + sign * m - (half ? 30 : 0) + 1440) % 1440;
    const open = h >= 1 && h <= 12;
    const onFace = open && total < 60 ? total + 720 : total;
    return { seconds: onFace * 60, precision: 'minute', open } satisfies ClockMeaning;
  },
);

const noon: ClockMeaning = { seconds: 43_200, precision: 'hour', open: false };

const midnight: ClockMeaning = { seconds: 0, precision: 'hour', open: false };

export const named = lookup([
  ['middernacht', midnight],
  ['rond middernacht', midnight],
  ['rond de middag', noon],
  ['tussen de middag', noon],
  ['het middaguur', noon],
  ['rond het middaguur', noon],
  ['12 uur in de middag', noon],
]);

const beforeHour = words('over', 'voor');

const stuckOn = seq([glued, words(':', '/', '%', 'e', 'ste', 'de', 'u', 'h')], () => true);

const noUnit = where(
  (scan, place) =>
    uncounted(scan, place).length > 0 && !beforeHour(scan, place).length && !stuckOn(scan, place).length,
);

export const bareHour = kept(
  seq([face, not(seq([glued, words('-')], () => true)), noUnit], ([h]) => clockOf(h)),
);

/** An hour that may have the dash of a range behind it. */
export const rangeHour = seq([face, noUnit], ([h]) => clockOf(h));

const plural = lookup(
  'enen tweeen drieen vieren vijven zessen zevens zevenen achten negenen tienen elven twaalven'
    .split(' ')
    .map((form, i) => [form, i < 7 ? i + 1 : i] as const),
);

export const afterRound = kept(seq([plural], ([h]) => clockOf(h)));
