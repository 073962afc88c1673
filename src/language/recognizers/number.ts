import { behind, not } from '../grammar/place.ts';
import { either, greedy, kept } from '../grammar/choice.ts';
import { lookup, startingAs, words } from '../grammar/tokens.ts';
import { seq } from '../grammar/row.ts';
import { scanOf } from '../scan.ts';
import type { Scan } from '../scan.ts';
import type { Match, Rule } from '../grammar/rule.ts';
import type { ModelResult } from './modelResult.ts';
import { digitNumber, ordinalSuffix } from '../number/digitNumber.ts';
import { denominator, oneWord, spoken, wholeWords } from '../number/wordNumber.ts';

const stroke = greedy(words('-', '/'));

const figure = seq([digitNumber, not(ordinalSuffix)], ([value]) => value);

const upper = either(oneWord, figure);

/** `twee derde`, `een - vierde`, `vijf achtsten`, `driekwart` */
const fraction: Rule<number> = kept(
  either(
    seq([upper, stroke, denominator], ([a, , b]) => a / b),
    lookup([
      ['driekwart', 0.75],
      ['een half', 0.5],
      ['een halve', 0.5],
    ]),
  ),
);

/** A whole number and a fraction: the fraction's upper number is one word, `honderd en dertig vijfde` is 106. */
const mixed: Rule<number> = startingAs([wholeWords, oneWord], (scan, at) => {
  const out: Match<number>[] = [];
  for (const front of partsOf(scan, at)) {
    const place = front.end + (scan.tokens[front.end]?.text === 'en' ? 1 : 0);
    for (const part of fraction(scan, place)) out.push({ value: front.value + part.value, end: part.end });
  }
  return out;
});

const partsOf = (scan: Scan, at: number): readonly Match<number>[] => [
  ...wholeWords(scan, at),
  ...oneWord(scan, at),
];

/** `één op de twintig`, `3 van de 4`, `een uit de 20` */
const outOf = seq(
  [
    either(oneWord, figure),
    words('op de', 'van de', 'uit de', 'op elke', 'van elke'),
    either(spoken, figure),
  ],
  ([a, , b]) => (b > 0 ? a / b : undefined),
);

const positive = either(mixed, fraction, outOf, spoken, figure);

const minus = seq(
  [
    behind((token) => token?.kind !== 'digits' && token?.text !== '%'),
    words('-', '•', 'min', 'minus', 'negatief'),
  ],
  ([, word]) => word,
);

const signed: Rule<number> = either(
  positive,
  seq([minus, positive], ([, value]) => -value),
);

/** The article `een` counts only as `één`, or when it is the whole text; `,25ml` is a slip, no number. */
function refused({ tokens }: Scan, at: number, end: number): boolean {
  const [comma, unit] = [tokens[at - 1], tokens[end]];
  if (comma?.text === ',' && !tokens[at]?.gap && unit?.kind === 'word' && !unit.gap) return true;
  return (
    end === at + 1 && tokens[at]?.text === 'een' && !/é|e\u0301/i.test(tokens[at].raw) && tokens.length > 1
  );
}

/** A number as Recognizers-Text prints it: 15 significant digits, a comma for decimals. */
function printNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(BigInt(value));
  return String(Number(value.toPrecision(15)))
    .replace('.', ',')
    .replace('e', 'E');
}

/**
 * Finds numbers in a Dutch text, in figures and in words: `1.500,75`, `eenentwintig`, `anderhalf miljoen`.
 *
 * @returns results in the shape of Recognizers-Text; `resolution.value` has a comma for decimals
 */
export function recognizeNumber(text: string): ModelResult[] {
  return longestFrom(text, signed, refused).map(({ start, end, value }) => ({
    start,
    end: end - 1,
    text: text.slice(start, end),
    typeName: 'number',
    resolution: { value: printNumber(value) },
  }));
}

/** The longest readings of a rule from left to right, with their places in the text. */
export function longestFrom<T>(
  text: string,
  rule: Rule<T>,
  skip: (scan: Scan, at: number, end: number) => boolean,
): { start: number; end: number; value: T }[] {
  const scan = scanOf(text, { day: 0, seconds: 0 });
  const { tokens } = scan;
  const out: { start: number; end: number; value: T }[] = [];
  for (let at = 0; at < tokens.length;) {
    let best: Match<T> | undefined;
    for (const match of rule(scan, at)) if (!best || match.end > best.end) best = match;
    if (!best || skip(scan, at, best.end)) {
      at++;
      continue;
    }
    out.push({ start: tokens[at]?.start ?? 0, end: tokens[best.end - 1]?.end ?? 0, value: best.value });
    at = best.end;
  }
  return out;
}
