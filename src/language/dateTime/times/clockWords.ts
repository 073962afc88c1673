import { digits, lookup, words } from '../../grammar/tokens.ts';
import { either, greedy, kept, maybe } from '../../grammar/choice.ts';
import { glued, not, where } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { spelled } from '../amounts.ts';
import { monthName } from '../lexicon.ts';
import type { ClockMeaning } from '../meaning.ts';
import { clockOf } from './clockFace.ts';
import { face, noMore, uur } from './clockForms.ts';

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

const HOURS = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');

/** `half drie`, `halfdrie` */
export const face30 = seq(
  [
    either(
      seq([words('half', '½'), face], ([, h]) => h),
      lookup(HOURS.map((name, at) => [`half${name}`, at + 1] as const)),
    ),
    greedy(uur),
  ],
  ([h]) => halfBefore(h),
);

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

const plural = lookup(
  'enen tweeen drieen vieren vijven zessen zevens zevenen achten negenen tienen elven twaalven'
    .split(' ')
    .map((form, i) => [form, i < 7 ? i + 1 : i] as const),
);

/** `na 3en` */
const pluralFigure = seq([digits(1, 12, 2), glued, words('en')], ([h]) => h);

export const afterRound = kept(seq([either(plural, pluralFigure)], ([h]) => clockOf(h)));
