import { FIGURES, isNumeralKind } from './scan.ts';

/** A set of kinds of tokens. */
export interface Kinds {
  readonly kinds: ReadonlySet<number>;
  readonly figures: boolean;
  readonly numerals: boolean;
  /** for each kind whether it is in the set, filled in as kinds are met */
  readonly table: (boolean | undefined)[];
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

const kindsOf = (kinds: Iterable<number>, figures = false, numerals = false): Kinds => ({
  kinds: new Set(kinds),
  figures,
  numerals,
  table: [],
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
  return (set.table[kind] ??=
    set.kinds.has(kind) || (set.figures && kind === FIGURES) || (set.numerals && isNumeralKind(kind)));
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
  const first: (number | undefined)[] = [];
  const second: (number | undefined)[] = [];
  return (kind, next) => {
    const byFirst = (first[kind] ??= bits((start) => has(start.first, kind)));
    if (byFirst === 0) return empty;
    const bySecond = (second[next] ??= bits((start) => has(start.second, next)));
    return empty | (byFirst & (single | bySecond));
  };
}
