import { FIGURES, isNumeralKind, kindOf } from './scan.ts';
import type { Scan } from './scan.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

/** One way to read the tokens from a place up to `end` (the index of the next token). */
export interface Match<T> {
  readonly value: T;
  readonly end: number;
}

/** With which tokens a reading can start; `empty` when it can be of no tokens at all. */
export interface Start {
  readonly kinds: ReadonlySet<number>;
  readonly figures: boolean;
  readonly numerals: boolean;
  readonly empty: boolean;
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

const nothing: ReadonlySet<number> = new Set();
const EMPTY: Start = { kinds: nothing, figures: false, numerals: false, empty: true };
const FIGURES_ONLY: Start = { kinds: nothing, figures: true, numerals: false, empty: false };
const NUMERALS_ONLY: Start = { kinds: nothing, figures: false, numerals: true, empty: false };

function ruleOf<T>(start: Start, read: Read<T>): Rule<T> {
  return Object.assign(read, { start });
}

/** A rule of its own that reads from digits on. */
export const fromFigures = <T>(read: Read<T>): Rule<T> => ruleOf(FIGURES_ONLY, read);

/** A rule of its own that reads from a number in words on. */
export const fromNumerals = <T>(read: Read<T>): Rule<T> => ruleOf(NUMERALS_ONLY, read);

/** A rule of its own that starts as any of the given ones do. */
export const startingAs = <T>(rules: readonly Rule<unknown>[], read: Read<T>): Rule<T> =>
  ruleOf(startOfAny(rules), read);

function startOfAny(rules: readonly Rule<unknown>[]): Start {
  return {
    kinds: new Set(rules.flatMap(({ start }) => [...start.kinds])),
    figures: rules.some(({ start }) => start.figures),
    numerals: rules.some(({ start }) => start.numerals),
    empty: rules.some(({ start }) => start.empty),
  };
}

function startOfRow(rules: readonly Rule<unknown>[]): Start {
  const solid = rules.findIndex(({ start }) => !start.empty);
  const first = startOfAny(solid < 0 ? rules : rules.slice(0, solid + 1));
  return { ...first, empty: solid < 0 };
}

/** True when a reading that starts so can start with a token of this kind. */
export function canStart({ kinds, figures, numerals, empty }: Start, kind: number): boolean {
  return empty || kinds.has(kind) || (figures && kind === FIGURES) || (numerals && isNumeralKind(kind));
}

interface Entry<T> {
  readonly texts: readonly string[];
  readonly value: T;
}

/** Reads one of a table of phrases. A phrase is compared token by token, without regard to spaces. */
export function lookup<const T>(table: Iterable<readonly [string, T]>): Rule<T> {
  const byKind: Entry<T>[][] = [];
  for (const [phrase, value] of table) {
    const tokens = tokenise(phrase);
    const [first] = tokens;
    const kind = first?.kind === 'digits' ? FIGURES : kindOf(first?.text ?? '');
    (byKind[kind] ??= []).push({ texts: tokens.map(({ text }) => text), value });
  }
  const kinds = new Set(Object.keys(byKind).map(Number));
  const start = { kinds, figures: kinds.has(FIGURES), numerals: false, empty: false };
  return ruleOf(start, ({ tokens, kinds: kindsHere }, at) => {
    const entries = byKind[kindsHere[at] ?? 0];
    if (!entries) return NONE;
    const matches: Match<T>[] = [];
    for (const { texts, value } of entries) {
      if (follows(tokens, at, texts)) matches.push({ value, end: at + texts.length });
    }
    return matches;
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

type Make = (values: never, scan: Scan, at: number, end: number) => unknown;

/** Reads the rules one after another; `make` may refuse by giving undefined. */
export function seq<const T extends readonly Rule<unknown>[], R>(
  rules: T,
  make: (values: Values<T>, scan: Scan, at: number, end: number) => R | undefined,
): Rule<R> {
  return ruleOf(startOfRow(rules), (scan, at) => {
    if (at >= scan.tokens.length) return NONE;
    const out: Match<R>[] = [];
    walk(rules, 0, scan, at, at, [], make as Make, out as Match<unknown>[]);
    return out;
  });
}

function walk(
  rules: readonly Rule<unknown>[],
  k: number,
  scan: Scan,
  at: number,
  place: number,
  values: unknown[],
  make: Make,
  out: Match<unknown>[],
): void {
  const rule = rules[k];
  if (!rule) {
    const value = make(values as never, scan, at, place);
    if (value !== undefined) out.push({ value, end: place });
    return;
  }
  for (const match of rule(scan, place)) {
    values[k] = match.value;
    walk(rules, k + 1, scan, at, match.end, values, make, out);
  }
}

/** Everything any of the rules reads; only the rules that can start with the token at hand are tried. */
export function either<T>(...rules: Rule<T>[]): Rule<T> {
  const byKind: (readonly Rule<T>[] | undefined)[] = [];
  return ruleOf(startOfAny(rules), (scan, at) => {
    const kind = scan.kinds[at] ?? 0;
    const fitting = (byKind[kind] ??= rules.filter(({ start }) => canStart(start, kind)));
    let out: readonly Match<T>[] = NONE;
    for (const rule of fitting) {
      const matches = rule(scan, at);
      if (matches.length) out = out.length ? [...out, ...matches] : matches;
    }
    return out;
  });
}

/** The rule's readings, and reading nothing. */
export function maybe<T>(rule: Rule<T>): Rule<T | undefined> {
  return ruleOf({ ...rule.start, empty: true }, (scan, at) => {
    const matches = rule(scan, at);
    const skipped = { value: undefined, end: at };
    return matches.length ? [...matches, skipped] : [skipped];
  });
}

/** The rule's readings when it has any, else reading nothing. */
export function greedy<T>(rule: Rule<T>): Rule<T | undefined> {
  return ruleOf({ ...rule.start, empty: true }, (scan, at) => {
    const matches = rule(scan, at);
    return matches.length ? matches : [{ value: undefined, end: at }];
  });
}

/** Changes what a rule gives; `make` may refuse by giving undefined. */
export function as<T, R>(rule: Rule<T>, make: (value: T, scan: Scan) => R | undefined): Rule<R> {
  return ruleOf(rule.start, (scan, at) => {
    const out: Match<R>[] = [];
    for (const { value, end } of rule(scan, at)) {
      const made = make(value, scan);
      if (made !== undefined) out.push({ value: made, end });
    }
    return out;
  });
}

/** Reads nothing, where the test holds; `at` is the index of the next token. */
export const where = (test: (scan: Scan, at: number) => boolean): Rule<true> =>
  ruleOf(EMPTY, (scan, at) => (test(scan, at) ? [{ value: true, end: at }] : NONE));

/** Reads nothing, where no white space stands before the next token. */
export const glued: Rule<true> = where(({ tokens }, at) => tokens[at]?.gap === false);

/** Reads nothing, where the rule does not apply. */
export const not = (rule: Rule<unknown>): Rule<true> => where((scan, at) => rule(scan, at).length === 0);

/** Reads nothing, where the rule applies. */
export const ahead = (rule: Rule<unknown>): Rule<true> => where((scan, at) => rule(scan, at).length > 0);

/** Reads nothing, where the token before satisfies the test (undefined at the start of the text). */
export const behind = (test: (token: Token | undefined) => boolean): Rule<true> =>
  where(({ tokens }, at) => test(tokens[at - 1]));

let rulesKept = 0;

/** Remembers what the rule gives at each place, so that shared rules are read once: time stays linear. */
export function kept<T>(rule: Rule<T>): Rule<T> {
  const id = rulesKept++;
  return ruleOf(rule.start, (scan, at) => {
    const places = (scan.found[id] ??= []);
    const known = places[at] as readonly Match<T>[] | undefined;
    if (known) return known;
    const matches = rule(scan, at);
    places[at] = matches;
    return matches;
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
