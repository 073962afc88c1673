import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

/** What a rule works on: the tokens of one text, the reference moment, and what rules found before. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly now: Now;
  readonly found: (readonly Match<unknown>[] | undefined)[][];
}

/** The reference moment: days since 1 January 1970, and seconds since midnight. */
export interface Now {
  readonly day: number;
  readonly seconds: number;
}

/** One way to read the tokens from a place up to `end` (the index of the next token). */
export interface Match<T> {
  readonly value: T;
  readonly end: number;
}

/** A rule gives every way to read the tokens from a place on; none when it does not apply. */
export type Rule<T> = (scan: Scan, at: number) => readonly Match<T>[];

type Values<T extends readonly Rule<unknown>[]> = {
  [K in keyof T]: T[K] extends Rule<infer V> ? V : never;
};

export const NONE: readonly Match<never>[] = [];

/** A fresh scan of a text at a reference moment. */
export function scanOf(text: string, now: Now): Scan {
  return { tokens: tokenise(text), now, found: [] };
}

interface Entry<T> {
  readonly texts: readonly string[];
  readonly value: T;
}

/** Reads one of a table of phrases. A phrase is compared token by token, without regard to spaces. */
export function lookup<T>(table: Iterable<readonly [string, T]>): Rule<T> {
  const byFirst = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of table) {
    const texts = tokenise(phrase).map((token) => token.text);
    const first = texts[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { texts, value }]);
  }
  return ({ tokens }, at) => {
    const entries = byFirst.get(tokens[at]?.text ?? '');
    if (!entries) return NONE;
    const matches: Match<T>[] = [];
    for (const { texts, value } of entries) {
      if (texts.every((text, i) => tokens[at + i]?.text === text)) {
        matches.push({ value, end: at + texts.length });
      }
    }
    return matches;
  };
}

/** Reads one of some phrases; its value is the phrase. */
export function words(...phrases: string[]): Rule<string> {
  return lookup(phrases.map((phrase) => [phrase, phrase] as const));
}

/** Reads the rules one after another; `make` may refuse by giving undefined. */
export function seq<const T extends readonly Rule<unknown>[], R>(
  rules: T,
  make: (values: Values<T>, scan: Scan, at: number, end: number) => R | undefined,
): Rule<R> {
  return (scan, at) => {
    if (at >= scan.tokens.length) return NONE;
    const values: unknown[] = [];
    let out: Match<R>[] | undefined;
    const step = (k: number, place: number): void => {
      const rule = rules[k];
      if (!rule) {
        const value = make(values as Values<T>, scan, at, place);
        if (value !== undefined) (out ??= []).push({ value, end: place });
        return;
      }
      for (const match of rule(scan, place)) {
        values[k] = match.value;
        step(k + 1, match.end);
      }
    };
    step(0, at);
    return out ?? NONE;
  };
}

/** Everything any of the rules reads. */
export function either<T>(...rules: Rule<T>[]): Rule<T> {
  return (scan, at) => {
    let out: readonly Match<T>[] = NONE;
    for (const rule of rules) {
      const matches = rule(scan, at);
      if (matches.length) out = out.length ? [...out, ...matches] : matches;
    }
    return out;
  };
}

/** The rule's readings, and reading nothing. */
export function maybe<T>(rule: Rule<T>): Rule<T | undefined> {
  return (scan, at) => {
    const matches = rule(scan, at);
    const nothing = { value: undefined, end: at };
    return matches.length ? [...matches, nothing] : [nothing];
  };
}

/** The rule's readings when it has any, else reading nothing. */
export function greedy<T>(rule: Rule<T>): Rule<T | undefined> {
  return (scan, at) => {
    const matches = rule(scan, at);
    return matches.length ? matches : [{ value: undefined, end: at }];
  };
}

/** Changes what a rule gives; `make` may refuse by giving undefined. */
export function as<T, R>(rule: Rule<T>, make: (value: T, scan: Scan) => R | undefined): Rule<R> {
  return seq([rule], ([value], scan) => make(value, scan));
}

/** Reads nothing, where no white space stands before the next token. */
export const glued: Rule<true> = ({ tokens }, at) =>
  tokens[at] && !tokens[at].gap ? [{ value: true, end: at }] : NONE;

/** Reads nothing, where the rule does not apply. */
export function not(rule: Rule<unknown>): Rule<true> {
  return (scan, at) => (rule(scan, at).length ? NONE : [{ value: true, end: at }]);
}

/** Reads nothing, where the rule applies. */
export function ahead(rule: Rule<unknown>): Rule<true> {
  return (scan, at) => (rule(scan, at).length ? [{ value: true, end: at }] : NONE);
}

/** Reads nothing, where the token before satisfies the rule (undefined at the start of the text). */
export function behind(test: (token: Token | undefined) => boolean): Rule<true> {
  return ({ tokens }, at) => (test(tokens[at - 1]) ? [{ value: true, end: at }] : NONE);
}

let rulesKept = 0;

/** Remembers what the rule gives at each place, so that shared rules are read once: time stays linear. */
export function kept<T>(rule: Rule<T>): Rule<T> {
  const id = rulesKept++;
  return (scan, at) => {
    const places = (scan.found[id] ??= []);
    const known = places[at] as readonly Match<T>[] | undefined;
    return known ?? ((places[at] = rule(scan, at)));
  };
}

/** A rule that is filled in later, for grammars that mention each other. */
export function later<T>(rule: () => Rule<T>): Rule<T> {
  return (scan, at) => rule()(scan, at);
}

/** Digits between two bounds. */
export function digits(min: number, max: number, maxLength = 4): Rule<number> {
  return ({ tokens }, at) => {
    const token = tokens[at];
    if (token?.kind !== 'digits' || token.text.length > maxLength) return NONE;
    const value = Number(token.text);
    return value >= min && value <= max ? [{ value, end: at + 1 }] : NONE;
  };
}
