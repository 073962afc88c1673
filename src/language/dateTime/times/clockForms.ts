import { digits, fromFigures, words } from '../../grammar/tokens.ts';
import { either, greedy, kept, maybe } from '../../grammar/choice.ts';
import { glued, not, where } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { spelled, uncounted } from '../amounts.ts';
import { monthName } from '../lexicon.ts';
import { clockOf } from './clockFace.ts';

const hour = either(digits(0, 24, 2), spelled(0, 24));

export const face = either(digits(0, 24, 2), spelled(1, 24));

const minuteDigits: Rule<number> = fromFigures(({ tokens }, at) => {
  const token = tokens[at];
  const value = token?.kind === 'digits' && token.text.length === 2 ? Number(token.text) : 60;
  return value < 60 ? [{ value, end: at + 1 }] : [];
});

const minute = either(minuteDigits, spelled(2, 59));

export const uur = words('uur', 'u', 'h', 'u.', 'uren');

export const noMore = not(
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
  seq([minute, not(either<unknown>(uur, monthName))], () => true),
  seq([words('en'), minute, words('minuten', 'minuut', 'min')], () => true),
);

/** `3 uur`: also a duration */
export const hourAlone = kept(seq([not(words('een uur')), hour, uur, not(more)], ([, h]) => clockOf(h)));

export const oneHour = seq([words('een uur')], () => clockOf(1));

/** `negen uur dertig`, `8 uur 15` */
export const hourMinute = seq(
  [
    hour,
    words('uur', 'u', 'h'),
    minute,
    not(either<unknown>(words('minuten', 'minuut', 'min', '/', '-'), monthName)),
  ],
  ([h, , m]) => clockOf(h, m),
);

const beforeHour = words('over', 'voor');

const stuckOn = seq([glued, words(':', '/', '%', 'e', 'ste', 'de', 'u', 'h')], () => true);

const noUnit = where(
  (scan, place) =>
    uncounted(scan, place).length > 0 &&
    !monthName(scan, place).length &&
    !beforeHour(scan, place).length &&
    !stuckOn(scan, place).length,
);

/** Behind these `een` is an hour: `na een of twee` */
const afterOne = /^(?:of|en|tot|uur|u|op|in|is|kan|'s|s)$/;

export const bareHour = kept(
  seq([face, not(seq([glued, words('-')], () => true)), noUnit], ([h], { tokens }, at, end) => {
    const next = tokens[end];
    const isArticle = tokens[at]?.text === 'een' && next?.kind === 'word' && !afterOne.test(next.text);
    return isArticle ? undefined : clockOf(h);
  }),
);

/** An hour that may have the dash of a range behind it. */
export const rangeHour = seq([face, noUnit], ([h]) => clockOf(h));
