import { FIGURES, isNumeralKind, kindCount } from './scan.ts';

/** A set of kinds of tokens. */
export interface Kinds {
  readonly kinds: ReadonlySet<number>;
  readonly figures: boolean;
  readonly numerals: boolean;
  /** for each kind whether it is in the set: 1 or 0, made on first use */
  table: Uint8Array;
}

/** With which two tokens a reading can start: what makes it cheap to pass over rules that cannot apply. */
export interface Start {
  readonly first: Kinds;
  readonly second: Kinds;
  /** a reading of one token is possible, so that any token may follow */
  readonly single: boolean;
  /** a reading of no tokens is possible */
  readonly empty: boolean;
}

const NO_TABLE = new Uint8Array();

const kindsOf = (kinds: Iterable<number>, figures = false, numerals = false): Kinds => ({
  kinds: new Set(kinds),
  figures,
  numerals,
  table: NO_TABLE,
});

const NO_KINDS = kindsOf([]);

function union(sets: readonly Kinds[]): Kinds {
  return kindsOf(
    sets.flatMap(({ kinds }) => [...kinds]),
    sets.some(({ figures }) => figures),
    sets.some(({ numerals }) => numerals),
  );
}

export function has(set: Kinds, kind: number): boolean {
  if (kind >= set.table.length) set.table = tableOf(set);
  return set.table[kind] === 1;
}

function tableOf({ kinds, figures, numerals }: Kinds): Uint8Array {
  return Uint8Array.from({ length: kindCount() }, (_, kind) =>
    kinds.has(kind) || (figures && kind === FIGURES) || (numerals && isNumeralKind(kind)) ? 1 : 0,
  );
}

/** True when a reading that starts so can start with a token of one kind before one of the other. */
export function canStart({ first, second, single, empty }: Start, kind: number, next: number): boolean {
  return empty || (has(first, kind) && (single || has(second, next)));
}

export const STARTS_EMPTY: Start = { first: NO_KINDS, second: NO_KINDS, single: false, empty: true };
export const STARTS_FIGURES: Start = {
  first: kindsOf([], true),
  second: NO_KINDS,
  single: true,
  empty: false,
};
export const STARTS_NUMERAL: Start = {
  first: kindsOf([], false, true),
  second: NO_KINDS,
  single: true,
  empty: false,
};

/** The start of phrases: the kinds of their first two tokens, of the first alone for a phrase of one. */
export function startOfPhrases(phrases: readonly (readonly [number, number | undefined])[]): Start {
  const firsts = phrases.map(([first]) => first);
  const seconds = phrases.flatMap(([, second]) => second ?? []);
  return {
    first: kindsOf(firsts, firsts.includes(FIGURES)),
    second: kindsOf(seconds, seconds.includes(FIGURES)),
    single: phrases.some(([, second]) => second === undefined),
    empty: false,
  };
}

/** The start of whatever starts as one of these. */
export function startOfAny(starts: readonly Start[]): Start {
  return {
    first: union(starts.map(({ first }) => first)),
    second: union(starts.map(({ second }) => second)),
    single: starts.some(({ single }) => single),
    empty: starts.some(({ empty }) => empty),
  };
}

/** The start of these one after another. */
export function startOfRow(starts: readonly Start[]): Start {
  return starts.reduceRight<Start>((rest, start) => {
    const { first, second, single } = start;
    const followed = single ? [second, rest.first] : [second];
    return {
      first: union(start.empty ? [first, rest.first] : [first]),
      second: union(start.empty ? [...followed, rest.second] : followed),
      single: (single && rest.empty) || (start.empty && rest.single),
      empty: start.empty && rest.empty,
    };
  }, STARTS_EMPTY);
}

export const orNothing = (start: Start): Start => ({ ...start, empty: true });

/** Tells for two kinds of tokens which of up to 31 starts fit, as the bits of a number. */
export function chooser(starts: readonly Start[]): (kind: number, next: number) => number {
  if (starts.length > 31) throw new RangeError('more than 31 starts to choose from');
  const bits = (fits: (start: Start) => boolean): number =>
    starts.reduce((sum, start, i) => (fits(start) ? sum | (1 << i) : sum), 0);
  const empty = bits((start) => start.empty);
  const single = bits((start) => start.single);
  let first: Int32Array = new Int32Array();
  let second: Int32Array = new Int32Array();
  const table = (set: (start: Start) => Kinds): Int32Array =>
    Int32Array.from({ length: kindCount() }, (_, kind) => bits((start) => has(set(start), kind)));
  return (kind, next) => {
    if (kind >= first.length || next >= first.length) {
      first = table((start) => start.first);
      second = table((start) => start.second);
    }
    return empty | ((first[kind] ?? 0) & (single | (second[next] ?? 0)));
  };
}
