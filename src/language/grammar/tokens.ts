import { FIGURES, kindOf, OTHER } from '../scan.ts';
import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { NONE, ruleOf } from './rule.ts';
import type { Match, Read, Rule } from './rule.ts';
import { startOfAny, startOfPhrases, STARTS_FIGURES, STARTS_NUMERAL } from './start.ts';

/** A rule of its own that reads one token of digits. */
export const fromFigures = <T>(read: Read<T>): Rule<T> => ruleOf(STARTS_FIGURES, read);

/** A rule of its own that reads one number in words. */
export const fromNumerals = <T>(read: Read<T>): Rule<T> => ruleOf(STARTS_NUMERAL, read);

/** A rule of its own that starts as any of the given ones do. */
export const startingAs = <T>(rules: readonly Rule<unknown>[], read: Read<T>): Rule<T> =>
  ruleOf(startOfAny(rules.map(({ start }) => start)), read);

interface Entry<T> {
  readonly texts: readonly string[];
  readonly value: T;
}

/** Reads one of a table of phrases. A phrase is compared token by token, without regard to spaces. */
export function lookup<const T>(table: Iterable<readonly [string, T]>): Rule<T> {
  const byKind = new Map<number, Entry<T>[]>();
  const phrases: [number, number | undefined][] = [];
  for (const [phrase, value] of table) {
    const tokens = tokenise(phrase);
    const [first = OTHER, second] = tokens.map(({ kind, text }) =>
      kind === 'digits' ? FIGURES : kindOf(text),
    );
    phrases.push([first, second]);
    byKind.set(first, [...(byKind.get(first) ?? []), { texts: tokens.map(({ text }) => text), value }]);
  }
  return ruleOf(startOfPhrases(phrases), ({ tokens, kinds }, at) => {
    const entries = byKind.get(kinds[at] ?? OTHER);
    if (!entries) return NONE;
    let matches: Match<T>[] | undefined;
    for (const { texts, value } of entries) {
      if (follows(tokens, at, texts)) {
        const match = { value, end: at + texts.length };
        if (matches) matches.push(match);
        else matches = [match];
      }
    }
    return matches ?? NONE;
  });
}

function follows(tokens: readonly Token[], at: number, texts: readonly string[]): boolean {
  for (let i = texts.length - 1; i >= 0; i--) if (tokens[at + i]?.text !== texts[i]) return false;
  return true;
}

/** Reads one of some phrases; its value is the phrase. */
export function words(...phrases: string[]): Rule<string> {
  return lookup(phrases.map((phrase) => [phrase, phrase] as const));
}

/** Digits between two bounds. */
export function digits(min: number, max: number, maxLength = 4): Rule<number> {
  return fromFigures(({ tokens }, at) => {
    const token = tokens[at];
    if (token?.kind !== 'digits' || token.text.length > maxLength) return NONE;
    const value = Number(token.text);
    return value >= min && value <= max ? [{ value, end: at + 1 }] : NONE;
  });
}
