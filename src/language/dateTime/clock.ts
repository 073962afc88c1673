import {
  behind,
  digits,
  either,
  fromFigures,
  glued,
  greedy,
  kept,
  lookup,
  maybe,
  not,
  seq,
  where,
  words,
} from '../grammar.ts';
import type { Rule } from '../grammar.ts';
import { spelled, uncounted } from './amounts.ts';
import { isoTime } from './calendar.ts';
import { afternoon, evening, morning, night, partOfClock } from './dayPart.ts';
import type { DayPart } from './dayPart.ts';
import type { ClockMeaning } from './meaning.ts';

const HALF_DAY = 43_200;

/** The TIMEX of a time of the day: `T16`, `T16:30`. */
export function clockTimex({ seconds, precision }: ClockMeaning): string {
  const length = { hour: 2, minute: 5, second: 8 }[precision];
  return `T${isoTime(seconds).slice(0, length)}`;
}

/** A time and, when it may be either half of the day, the same time twelve hours on. */
export function bothHalves(clock: ClockMeaning): ClockMeaning[] {
  if (!clock.open) return [clock];
  return [clock, { ...clock, seconds: (clock.seconds + HALF_DAY) % 86_400 }];
}

/** A time of an hour (0–24), minute and second; open when the hour is on a clock face. */
function clockOf(hour: number, minute?: number, second?: number): ClockMeaning | undefined {
  if (hour > 24 || (hour === 24 && (minute ?? 0) > 0)) return undefined;
  const precision = second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour';
  const seconds = (hour * 3600 + (minute ?? 0) * 60 + (second ?? 0) + 86_400) % 86_400;
  return { seconds, precision, open: hour >= 1 && hour <= 12 };
}

/** The time in a part of the day: 7 in the evening is 19:00. */
export function inPart(clock: ClockMeaning, part: DayPart): ClockMeaning {
  if (!clock.open) return clock;
  const hour = Math.floor(clock.seconds / 3600);
  const onFace = clock.seconds % HALF_DAY;
  const later =
    part.code === morning.code
      ? false
      : part.code === night.code
        ? hour % 12 >= 7
        : part.code === afternoon.code || part.code === evening.code
          ? hour !== 12 || part.code === afternoon.code
          : hour < 7 || hour === 12;
  return { ...clock, seconds: onFace + (later ? HALF_DAY : 0), open: false };
}

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
const withColon = seq(
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
const withPoint = kept(
  seq([digits(0, 24, 2), glued, words('.'), glued, minuteDigits, uur], ([h, , , , m]) => clockOf(h, m)),
);

/** `10.30`: also a number or a date, so only after a word or a date that asks for a time */
export const pointAlone = kept(
  seq([digits(0, 24, 2), glued, words('.'), glued, minuteDigits, noMore], ([h, , , , m]) => clockOf(h, m)),
);

/** `12.23:59u` */
const pointSeconds = seq(
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
const hourLetter = seq([digits(0, 24, 2), glued, words('u', 'h'), glued, minuteDigits], ([h, , , , m]) =>
  clockOf(h, m),
);

/** `1130 uur` */
const fourDigits = seq([digits(0, 2400, 4), uur], ([n], { tokens }, at) => {
  const time =
    tokens[at]?.text.length === 4 && n % 100 < 60 ? clockOf(Math.floor(n / 100), n % 100) : undefined;
  return time && { ...time, open: false };
});

/** `3 uur`: also a duration */
const hourAlone = kept(
  seq([not(words('een uur')), hour, uur, not(seq([greedy(words('en')), minute], () => true))], ([, h]) =>
    clockOf(h),
  ),
);
const oneHour = seq([words('een uur')], () => clockOf(1));

/** `negen uur dertig`, `8 uur 15` */
const hourMinute = seq([hour, uur, minute, not(words('minuten', 'minuut', 'min'))], ([h, , m]) =>
  clockOf(h, m),
);

const quarter = either(
  lookup([
    ['kwart', 15],
    ['een kwart', 15],
  ]),
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

/** `half drie`, `kwart over 9`, `10 voor half negen`, `tien minuten over acht` */
const face30 = seq([words('half'), face, greedy(uur)], ([, h]) =>
  clockOf(h === 0 ? 23 : h === 1 ? 12 : h - 1, 30),
);
const aroundHour = seq([quarter, side, maybe(words('half')), face, greedy(uur)], ([m, sign, half, h]) => {
  const total = ((h || 24) * 60 + sign * m - (half ? 30 : 0) + 1440) % 1440;
  const open = h >= 1 && h <= 12;
  const onFace = open && total < 60 ? total + 720 : total;
  return { seconds: onFace * 60, precision: 'minute', open } satisfies ClockMeaning;
});

const noon: ClockMeaning = { seconds: 43_200, precision: 'hour', open: false };
const midnight: ClockMeaning = { seconds: 0, precision: 'hour', open: false };
const named = lookup([
  ['middernacht', midnight],
  ['rond middernacht', midnight],
  ['rond de middag', noon],
  ['tussen de middag', noon],
  ['het middaguur', noon],
  ['rond het middaguur', noon],
  ['12 uur in de middag', noon],
]);

const beforeHour = words('over', 'voor');
const stuckOn = seq([glued, words(':', '/', '%', 'e', 'ste', 'de')], () => true);
const noUnit = where(
  (scan, place) =>
    uncounted(scan, place).length > 0 && !beforeHour(scan, place).length && !stuckOn(scan, place).length,
);
const bareHour = kept(seq([face, not(seq([glued, words('-')], () => true)), noUnit], ([h]) => clockOf(h)));

/** An hour that may have the dash of a range behind it. */
export const rangeHour = seq([face, noUnit], ([h]) => clockOf(h));
const plural = lookup(
  'enen tweeen drieen vieren vijven zessen zevens zevenen achten negenen tienen elven twaalven'
    .split(' ')
    .map((form, i) => [form, i < 7 ? i + 1 : i] as const),
);
const afterRound = kept(seq([plural], ([h]) => clockOf(h)));

/** A time that shows itself to be one. */
const evident = kept(either(withColon, fourDigits, hourLetter, hourMinute, face30, aroundHour, named));

/** A time in figures or words that may be something else. */
const vague = kept(either(pointSeconds, withPoint, pointAlone, hourAlone, oneHour, bareHour));

export const at = words(
  'om',
  'rond',
  'omstreeks',
  'tegen',
  'rond een uur of',
  'om een uur of',
  'ongeveer om',
  'om ongeveer',
  'om precies',
  'vanaf om',
  'stipt om',
  'circa',
  'om circa',
  'om rond',
);

const anyClock = either(evident, vague, afterRound);

const partBefore = kept(
  seq([partOfClock, greedy(either(at, words(','))), anyClock], ([part, , clock]) => inPart(clock, part)),
);
const partBehind = kept(
  seq([anyClock, greedy(words(',')), partOfClock], ([clock, , part]) => inPart(clock, part)),
);
const partAround = seq([at, vague, greedy(words(',')), partOfClock], ([, clock, , part]) =>
  inPart(clock, part),
);

/** A time behind a date, a range word or `om`, where almost any number is one. */
export const clock: Rule<ClockMeaning> = kept(either(evident, vague, afterRound, partBefore, partBehind));

/** The same with `om` or `rond` before it. */
export const clockAt: Rule<ClockMeaning> = kept(
  either(
    clock,
    seq([at, clock], ([, value]) => value),
  ),
);

/** The same where `om`, `uur`, a colon or a part of the day must show it. */
export const sureClock: Rule<ClockMeaning> = kept(
  either(
    evident,
    withPoint,
    hourAlone,
    partBehind,
    partBefore,
    seq([at, clock], ([, value]) => value),
  ),
);

const numbered = new Set(
  'artikel art paragraaf versie bijlage hoofdstuk nr nummer kamer lid regel tabel figuur € $ ± +'.split(' '),
);
const measured = words(
  '%',
  'procent',
  'euro',
  'miljoen',
  'miljard',
  'meter',
  'km',
  'kg',
  'graden',
  'keer',
  'fte',
  'punten',
  'eur',
  'gram',
  'liter',
  'x',
  '€',
);

/** `20.00`, `8.30`: hours and five minutes, where nothing makes it a number. */
const pointStanding = seq(
  [
    behind((token) => !token || !numbered.has(token.text)),
    pointAlone,
    not(measured),
    not(seq([glued, words('.', ','), digits(0, 9999)], () => true)),
  ],
  ([, value]) => (value.seconds % 300 === 0 ? value : undefined),
);

/** `9 uur of 10 uur`: the second is no duration either. */
const hourListed = seq(
  [behind((token) => token?.text === 'of' || token?.text === 'en'), hourAlone],
  ([, value], { tokens }, at) => (tokens[at - 2]?.text === 'uur' ? value : undefined),
);

/** A time that stands by itself in a text; `3 uur` then is a duration. */
export const standing: Rule<ClockMeaning> = kept(
  either(
    evident,
    withPoint,
    pointStanding,
    hourListed,
    partBefore,
    partBehind,
    partAround,
    seq([at, either(vague, afterRound)], ([, value]) => value),
  ),
);
