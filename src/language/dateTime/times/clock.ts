import { behind, glued, not } from '../../grammar/place.ts';
import { digits, words } from '../../grammar/tokens.ts';
import { either, greedy, kept } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { inPart } from './clockFace.ts';
import {
  bareHour,
  fourDigits,
  hourAlone,
  hourLetter,
  hourMinute,
  oneHour,
  pointAlone,
  pointSeconds,
  withColon,
  withPoint,
} from './clockForms.ts';
import { afterRound, aroundHour, face30, halfFigure, named } from './clockWords.ts';
import { partOfClock } from './dayPart.ts';
import type { ClockMeaning } from '../meaning.ts';

/** A time that shows itself to be one. */
const evident = kept(either(withColon, fourDigits, hourLetter, hourMinute, face30, aroundHour, named));

/** A time in figures or words that may be something else. */
const vague = kept(either(pointSeconds, withPoint, pointAlone, hourAlone, oneHour, halfFigure, bareHour));

export const at = words(
  'om',
  'te',
  'rond',
  'omstreeks',
  'tegen',
  'rond een uur of',
  'om een uur of',
  'een uur of',
  'tegen een uur of',
  'zo rond een uur of',
  'zo tegen een uur of',
  'rond een uurtje of',
  'om een uurtje of',
  'uurtje of',
  'een uurtje of',
  'ongeveer om',
  'om ongeveer',
  'om precies',
  'vanaf om',
  'stipt om',
  'circa',
  'om circa',
  'om rond',
  'zo rond',
  'zo tegen',
  'ergens rond',
  'rond de klok van',
  'tegen de klok van',
  'klokslag',
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
const sharp = seq(
  [
    either(
      hourAlone,
      seq([words('klokslag'), hourAlone], ([, value]) => value),
    ),
    words('precies', 'stipt'),
  ],
  ([value]) => value,
);

export const standing: Rule<ClockMeaning> = kept(
  either(
    evident,
    withPoint,
    pointStanding,
    hourListed,
    sharp,
    partBefore,
    partBehind,
    partAround,
    seq([at, either(vague, afterRound)], ([, value]) => value),
    seq([words('tegen den', 'tegen de', 'rond den', 'rond de', 'om den'), hourAlone], ([, value]) => value),
  ),
);
