import { either, greedy, kept, maybe } from '../grammar/choice.ts';
import { fromNumerals, lookup, startingAs, words } from '../grammar/tokens.ts';
import { NONE } from '../grammar/rule.ts';
import { not } from '../grammar/place.ts';
import { seq } from '../grammar/row.ts';
import type { Rule } from '../grammar/rule.ts';
import { digitNumber, ordinalSuffix } from './digitNumber.ts';
import { numberWord, ordinalWord } from './numberWord.ts';

const scales: readonly (readonly [string, number])[] = [
  ['honderd', 100],
  ['duizend', 1e3],
  ['miljoen', 1e6],
  ['miljard', 1e9],
  ['biljoen', 1e12],
  ['biljard', 1e15],
  ['triljoen', 1e18],
];

const scale: Rule<number> = lookup(scales);

/** A number written in one word: `eenentwintig`, `twaalfhonderd`. */
export const oneWord: Rule<number> = kept(
  fromNumerals(({ tokens }, at) => {
    const token = tokens[at];
    const value = token?.kind === 'word' ? numberWord(token.text) : undefined;
    return value === undefined ? NONE : [{ value, end: at + 1 }];
  }),
);

const figure = seq([digitNumber, not(ordinalSuffix)], ([value]) => value);

const split: Rule<number> = seq([oneWord, words('en'), oneWord], ([one, , ten]) =>
  one > 0 && one < 10 && ten >= 20 && ten < 100 && ten % 10 === 0 ? one + ten : undefined,
);

const half: Rule<number> = lookup([
  ['anderhalf', 1.5],
  ['anderhalve', 1.5],
  ['een half', 0.5],
  ['een halve', 0.5],
]);

const bareScale: Rule<number> = lookup(scales.slice(2));

const termStart = [oneWord, split, half, figure, bareScale];

/** A number times the scales behind it: `honderdduizend miljoen`, `5 miljoen`, `anderhalf miljoen`. */
const term: Rule<number> = kept(
  startingAs(termStart, (scan, at) => {
    const starts = termStart.flatMap((rule) => rule(scan, at));
    const start = starts.reduce<(typeof starts)[number] | undefined>(
      (best, one) => (best && best.end >= one.end ? best : one),
      undefined,
    );
    if (!start) return NONE;
    let { value, end } = start;
    for (
      let next = scale(scan, end)[0];
      next && (next.value > 100 || value < 1000);
      next = scale(scan, end)[0]
    ) {
      value *= next.value;
      end = next.end;
    }
    return [{ value, end }];
  }),
);

const and = greedy(words('en'));

/** The largest number that may be added behind this one: `honderd` takes up to 99, `twintig` nothing. */
function room(value: number): number {
  const size = [1e18, 1e15, 1e12, 1e9, 1e6, 1e3, 100].find((any) => value >= any && value % any === 0);
  return size ?? 0;
}

/** Whole numbers in words, also in parts: `tweeduizend en vijfhonderdzevenenzeventig`. */
export const wholeWords: Rule<number> = kept(
  startingAs([term], (scan, at) => {
    const first = term(scan, at)[0];
    if (!first) return NONE;
    let { value, end } = first;
    const inWords = (place: number): boolean => scan.tokens[place]?.kind === 'word';
    while (end - at < 40) {
      const place = and(scan, end)[0]?.end ?? end;
      const next = term(scan, place)[0];
      if (!next || next.value >= room(value) || !inWords(end - 1) || !(inWords(place) || next.value >= 1000))
        break;
      value += next.value;
      end = next.end;
    }
    return [{ value, end }];
  }),
);

const dozens: Rule<number> = seq(
  [
    either(wholeWords),
    lookup([
      ['dozijn', 12],
      ['gros', 144],
    ]),
  ],
  ([n, size]) => (n < 100 ? n * size : n - (n % 100) + (n % 100) * size),
);
const aDozen = lookup([
  ['een dozijn', 12],
  ['een gros', 144],
  ['dozijn', 12],
]);

const digitWord = seq([oneWord], ([n]) => (n < 10 ? String(n) : undefined));
const digitRow: Rule<string> = seq(
  [
    either(
      digitWord,
      seq([oneWord], ([n]) => String(n)),
    ),
    maybe(digitWord),
    maybe(digitWord),
    maybe(digitWord),
  ],
  (parts) => parts.map((part) => part ?? '').join(''),
);

/** `vijf komma vijf`, `drie komma een vier` */
const spokenDecimals = seq(
  [wholeWords, words('komma', 'punt'), digitRow, greedy(scale)],
  ([a, , b, size]) => Number(`${a}.${b}`) * (size ?? 1),
);

export const spoken: Rule<number> = kept(either(spokenDecimals, dozens, aDozen, wholeWords));

/** What a fraction is divided by: `derde`, `achtsten`, `kwart`, `honderdste`. */
export const denominator: Rule<number> = either(
  lookup([
    ['kwart', 4],
    ['half', 2],
    ['halve', 2],
    ['halven', 2],
  ]),
  lookup(scales.slice(2).map(([name, size]) => [`${name}ste`, size] as const)),
  fromNumerals(({ tokens }, at) => {
    const value = tokens[at]?.kind === 'word' ? ordinalWord(tokens[at].text) : undefined;
    return value !== undefined && value > 2 ? [{ value, end: at + 1 }] : NONE;
  }),
);
