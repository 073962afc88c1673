import { FIGURES, kindOf, OTHER, ruleNumber } from './scan.ts';
import type { Scan } from './scan.ts';
import {
  canStart,
  chooser,
  has,
  orNothing,
  startOfAny,
  startOfPhrases,
  startOfRow,
  STARTS_EMPTY,
  STARTS_FIGURES,
  STARTS_NUMERAL,
} from './start.ts';
import type { Start } from './start.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

/** One way to read the tokens from a place up to `end` (the index of the next token). */
export interface Match<T> {
  readonly value: T;
  readonly end: number;
}

/** A rule gives every way to read the tokens from a place on; none when it does not apply. */
export interface Rule<T> {
  (scan: Scan, at: number): readonly Match<T>[];
  readonly start: Start;
}

type Read<T> = (scan: Scan, at: number) => readonly Match<T>[];

type Values<T extends readonly Rule<unknown>[]> = {
  [K in keyof T]: T[K] extends Rule<infer V> ? V : never;
};

export const NONE: readonly Match<never>[] = [];

function ruleOf<T>(start: Start, read: Read<T>): Rule<T> {
  return Object.assign(read, { start });
}

/** A rule of its own that reads one token of digits. */
export const fromFigures = <T>(read: Read<T>): Rule<T> => ruleOf(STARTS_FIGURES, read);

/** A rule of its own that reads one number in words. */
export const fromNumerals = <T>(read: Read<T>): Rule<T> => ruleOf(STARTS_NUMERAL, read);

/** A rule of its own that starts as any of the given ones do. */
export const startingAs = <T>(rules: readonly Rule<unknown>[], read: Read<T>): Rule<T> =>
  ruleOf(startOfAny(rules.map(({ start }) => start)), read);

/** True when the rule may read something from a place on, judged by two tokens. */
const mayRead = (rule: Rule<unknown>, { kinds }: Scan, at: number): boolean =>
  canStart(rule.start, kinds[at] ?? OTHER, kinds[at + 1] ?? OTHER);

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
      if (follows(tokens, at, texts)) (matches ??= []).push({ value, end: at + texts.length });
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

/** Reads the rules one after another; `make` may refuse by giving undefined. */
export function seq<const T extends readonly Rule<unknown>[], R>(
  rules: T,
  make: (values: Values<T>, scan: Scan, at: number, end: number) => R | undefined,
): Rule<R> {
  const [first, ...rest] = rules as readonly Rule<unknown>[];
  const second = rest[0];
  if (!first) throw new RangeError('a sequence needs rules');
  return ruleOf(startOfRow(rules.map(({ start }) => start)), (scan, at) => {
    if (at >= scan.tokens.length) return NONE;
    const opened = first(scan, at);
    const only = opened[0];
    if (!only || (second && opened.length === 1 && !mayRead(second, scan, only.end))) return NONE;
    const out: Match<R>[] = [];
    const row: Row = { rest, scan, at, values: [], make: make as Row['make'], out };
    for (const { value, end } of opened) {
      row.values[0] = value;
      walk(row, 0, end);
    }
    return out;
  });
}

interface Row {
  readonly rest: readonly Rule<unknown>[];
  readonly scan: Scan;
  readonly at: number;
  readonly values: unknown[];
  readonly make: (values: unknown[], scan: Scan, at: number, end: number) => unknown;
  readonly out: Match<unknown>[];
}

function walk(row: Row, k: number, place: number): void {
  const { rest, scan, values } = row;
  const rule = rest[k];
  if (!rule) {
    const value = row.make(values, scan, row.at, place);
    if (value !== undefined) row.out.push({ value, end: place });
    return;
  }
  if (!mayRead(rule, scan, place)) return;
  for (const match of rule(scan, place)) {
    values[k + 1] = match.value;
    walk(row, k + 1, match.end);
  }
}

/** Everything any of the rules reads; only the rules that can start with the two tokens at hand are tried. */
export function either<T>(...rules: Rule<T>[]): Rule<T> {
  const starts = rules.map(({ start }) => start);
  const choose = chooser(starts);
  return ruleOf(startOfAny(starts), (scan, at) => {
    let chosen = choose(scan.kinds[at] ?? OTHER, scan.kinds[at + 1] ?? OTHER);
    let out: readonly Match<T>[] = NONE;
    for (; chosen !== 0; chosen &= chosen - 1) {
      const matches = rules[31 - Math.clz32(chosen & -chosen)]?.(scan, at) ?? NONE;
      if (matches.length) out = out.length ? [...out, ...matches] : matches;
    }
    return out;
  });
}

/** The reading of no tokens, shared by all rules at a place. */
const nothingAt = ({ skips }: Scan, at: number): readonly Match<undefined>[] =>
  (skips[at] ??= [{ value: undefined, end: at }]);

/** The rule's readings, and reading nothing. */
export function maybe<T>(rule: Rule<T>): Rule<T | undefined> {
  return ruleOf(orNothing(rule.start), (scan, at) => {
    const matches = mayRead(rule, scan, at) ? rule(scan, at) : NONE;
    return matches.length ? [...matches, ...nothingAt(scan, at)] : nothingAt(scan, at);
  });
}

/** The rule's readings when it has any, else reading nothing. */
export function greedy<T>(rule: Rule<T>): Rule<T | undefined> {
  return ruleOf(orNothing(rule.start), (scan, at) => {
    const matches = mayRead(rule, scan, at) ? rule(scan, at) : NONE;
    return matches.length ? matches : nothingAt(scan, at);
  });
}

/** Changes what a rule gives; `make` may refuse by giving undefined. */
export function as<T, R>(rule: Rule<T>, make: (value: T, scan: Scan) => R | undefined): Rule<R> {
  return ruleOf(rule.start, (scan, at) => {
    const matches = rule(scan, at);
    if (!matches.length) return NONE;
    const out: Match<R>[] = [];
    for (const { value, end } of matches) {
      const made = make(value, scan);
      if (made !== undefined) out.push({ value: made, end });
    }
    return out;
  });
}

/** Reads nothing, where the test holds; `at` is the index of the next token. */
export const where = (test: (scan: Scan, at: number) => boolean): Rule<undefined> =>
  ruleOf(STARTS_EMPTY, (scan, at) => (test(scan, at) ? nothingAt(scan, at) : NONE));

/** Reads nothing, where no white space stands before the next token. */
export const glued: Rule<undefined> = where(({ tokens }, at) => tokens[at]?.gap === false);

/** Reads nothing, where the rule does not apply. */
export const not = (rule: Rule<unknown>): Rule<undefined> => where((scan, at) => rule(scan, at).length === 0);

/** Reads nothing, where the rule applies. */
export const ahead = (rule: Rule<unknown>): Rule<undefined> => where((scan, at) => rule(scan, at).length > 0);

/** Reads nothing, where the token before satisfies the test (undefined at the start of the text). */
export const behind = (test: (token: Token | undefined) => boolean): Rule<undefined> =>
  where(({ tokens }, at) => test(tokens[at - 1]));

/** Remembers what the rule gives at each place, so that shared rules are read once: time stays linear. */
export function kept<T>(rule: Rule<T>): Rule<T> {
  const id = ruleNumber();
  return ruleOf(rule.start, (scan, at) => {
    const here = (scan.found[at] ??= []);
    const known = here[id] as readonly Match<T>[] | undefined;
    if (known) return known;
    const matches = rule(scan, at);
    here[id] = matches;
    return matches;
  });
}

/** The rule, where one of the marks it cannot do without still comes: spares it most texts. */
export function needing<T>(marks: Rule<unknown>, rule: Rule<T>): Rule<T> {
  const id = ruleNumber();
  const { first } = marks.start;
  return ruleOf(rule.start, (scan, at) => {
    const last = (scan.last[id] ??= scan.kinds.findLastIndex((kind) => has(first, kind)));
    return at < last ? rule(scan, at) : NONE;
  });
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
