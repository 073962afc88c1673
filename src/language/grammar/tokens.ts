import { FIGURES, kindOf, OTHER } from '../scan.ts';
import { tokenise } from '../tokens.ts';
import type { Scan } from '../scan.ts';
import { NONE, ruleOf } from './rule.ts';
import type { Match, Read, Rule } from './rule.ts';
import {
  startOfAny,
  startOfPhrases,
  STARTS_DATED,
  STARTS_FIGURES,
  STARTS_NUMERAL,
  STARTS_OTHER,
} from './start.ts';

/** A rule of its own that reads one token of digits. */
export const fromFigures = <T>(read: Read<T>): Rule<T> => ruleOf(STARTS_FIGURES, read);

/** A rule of its own that reads one number in words. */
export const fromNumerals = <T>(read: Read<T>): Rule<T> => ruleOf(STARTS_NUMERAL, read);

/** A rule of its own that starts as any of the given ones do. */
export const startingAs = <T>(rules: readonly Rule<unknown>[], read: Read<T>): Rule<T> =>
  ruleOf(startOfAny(rules.map(({ start }) => start)), read);

/** A word that no rule knows. */
export const anyUnknown: Rule<string> = ruleOf(STARTS_OTHER, ({ tokens, kinds }, at) => {
  const token = tokens[at];
  return token?.kind === 'word' && kinds[at] === OTHER ? [{ value: token.text, end: at + 1 }] : NONE;
});

/** A phrase by the kinds of its words; a figure, which has no kind of its own, by its text. */
interface Entry<T> {
  readonly kinds: readonly number[];
  readonly texts: readonly (string | undefined)[];
  readonly value: T;
}

/** Reads one of a table of phrases. A phrase is compared token by token, without regard to spaces. */
export function lookup<const T>(table: Iterable<readonly [string, T]>): Rule<T> {
  const byKind = new Map<number, Entry<T>[]>();
  const phrases: [number, number | undefined][] = [];
  for (const [phrase, value] of table) {
    const tokens = tokenise(phrase);
    const kinds = tokens.map(({ kind, text }) => (kind === 'digits' ? FIGURES : kindOf(text)));
    const texts = tokens.map(({ kind, text }) => (kind === 'digits' ? text : undefined));
    const [first = OTHER, second] = kinds;
    phrases.push([first, second]);
    byKind.set(first, [...(byKind.get(first) ?? []), { kinds, texts, value }]);
  }
  return ruleOf(startOfPhrases(phrases), (scan, at) => {
    const entries = byKind.get(scan.kinds[at] ?? OTHER);
    if (!entries) return NONE;
    let matches: Match<T>[] | undefined;
    for (let i = 0; i < entries.length; i++) {
      const { value, kinds } = entries[i]!;
      if (follows(scan, at, entries[i]!)) {
        const match = { value, end: at + kinds.length };
        if (matches) matches.push(match);
        else matches = [match];
      }
    }
    return matches ?? NONE;
  });
}

function follows({ kinds, tokens }: Scan, at: number, entry: Entry<unknown>): boolean {
  for (let i = entry.kinds.length - 1; i >= 0; i--) {
    if (kinds[at + i] !== entry.kinds[i]) return false;
    if (entry.texts[i] !== undefined && tokens[at + i]?.text !== entry.texts[i]) return false;
  }
  return true;
}

/** Reads one of some phrases; its value is the phrase. */
export function words(...phrases: string[]): Rule<string> {
  return lookup(phrases.map((phrase) => [phrase, phrase] as const));
}

/** Digits between two bounds. */
export const digits = (min: number, max: number, maxLength = 4): Rule<number> =>
  fromFigures(figure(min, max, maxLength));

/** The first figure of a date in figures alone, between two bounds. */
export const datedDigits = (min: number, max: number): Rule<number> =>
  ruleOf(STARTS_DATED, figure(min, max, 2));

const figure =
  (min: number, max: number, maxLength: number): Read<number> =>
  ({ tokens }, at) => {
    const token = tokens[at];
    if (token?.kind !== 'digits' || token.text.length > maxLength) return NONE;
    const value = Number(token.text);
    return value >= min && value <= max ? [{ value, end: at + 1 }] : NONE;
  };
