import { digits, fromNumerals, lookup, words } from '../grammar/tokens.ts';
import { either, kept } from '../grammar/choice.ts';
import { glued } from '../grammar/place.ts';
import { NONE } from '../grammar/rule.ts';
import { seq } from '../grammar/row.ts';
import type { Rule } from '../grammar/rule.ts';
import type { ModelResult } from './modelResult.ts';
import { ordinalWord } from '../number/numberWord.ts';
import { longestFrom } from './number.ts';
import { oneWord, wholeWords } from '../number/wordNumber.ts';

type Place = { readonly value: number } | { readonly offset: number; readonly to: 'end' | 'current' };

const figure = seq([digits(0, 1e15, 15), glued, words('e', 'ste', 'de')], ([value]): Place => ({ value }));

const scaleOrdinals: Rule<number> = lookup([
  ['honderdste', 100],
  ['duizendste', 1e3],
  ['miljoenste', 1e6],
  ['miljardste', 1e9],
  ['biljoenste', 1e12],
  ['biljardste', 1e15],
  ['triljoenste', 1e18],
]);

const word: Rule<number> = kept(
  fromNumerals(({ tokens }, at) => {
    const token = tokens[at];
    const value = token?.kind === 'word' ? ordinalWord(token.text) : undefined;
    return value === undefined ? NONE : [{ value, end: at + 1 }];
  }),
);

const place: Rule<Place> = either<Place>(
  figure,
  seq([either(word, scaleOrdinals)], ([value]) => ({ value })),
  seq([wholeWords, scaleOrdinals], ([n, size]) => ({ value: n * size })),
  seq([wholeWords, word], ([n, last]) =>
    n >= 100 && n % 100 === 0 && last < 100
      ? { value: n + last }
      : n % 1000 === 0 && last < 1000
        ? { value: n + last }
        : undefined,
  ),
);

const last = words('laatste');

/** `laatste`, `voorlaatste`, `de op één na laatste`, `volgende`, `vorige` */
const relative: Rule<Place> = either<Place>(
  lookup<Place>([
    ['laatste', { offset: 0, to: 'end' }],
    ['voorlaatste', { offset: -1, to: 'end' }],
    ['een na laatste', { offset: -1, to: 'end' }],
    ['die voor de laatste', { offset: -1, to: 'end' }],
    ['degene voor de laatste', { offset: -1, to: 'end' }],
    ['volgende', { offset: 1, to: 'current' }],
    ['volgend', { offset: 1, to: 'current' }],
    ['eerstvolgende', { offset: 1, to: 'current' }],
    ['hierna', { offset: 1, to: 'current' }],
    ['vorige', { offset: -1, to: 'current' }],
    ['vorig', { offset: -1, to: 'current' }],
    ['voorgaande', { offset: -1, to: 'current' }],
    ['voorafgaande', { offset: -1, to: 'current' }],
    ['huidige', { offset: 0, to: 'current' }],
  ]),
  seq([words('de op', 'op'), oneWord, words('na'), last], ([, n]) => ({ offset: -n, to: 'end' })),
);

function resolution(found: Place): Record<string, string> {
  if ('value' in found) {
    const value = String(BigInt(found.value));
    return { offset: value, relativeTo: 'start', value };
  }
  const { offset, to } = found;
  return {
    offset: String(offset),
    relativeTo: to,
    value: `${to}${offset < 0 ? '-' : '+'}${Math.abs(offset)}`,
  };
}

/**
 * Finds ordinals in a Dutch text: `derde`, `27ste`, `drie biljoenste`, and relative ones: `voorlaatste`, `volgende`.
 *
 * @returns results in the shape of Recognizers-Text
 */
export function recognizeOrdinal(text: string): ModelResult[] {
  return longestFrom(text, either(place, relative), () => false).map(({ start, end, value }) => ({
    start,
    end: end - 1,
    text: text.slice(start, end),
    typeName: 'value' in value ? 'ordinal' : 'ordinal.relative',
    resolution: resolution(value),
  }));
}
