import { DATED, FIGURES, OTHER } from '../scan.ts';
import type { Scan } from '../scan.ts';
import { has, kindsOf, NO_KINDS, union } from './kinds.ts';
import type { Kinds } from './kinds.ts';

/** Two tokens with which a reading can start: one of the first kinds, then one of the second. */
interface Pairs {
  readonly first: Kinds;
  readonly second: Kinds;
  /** a reading of one token is possible, so that any token may follow */
  readonly single: boolean;
}

/** With which two tokens a reading can start: what makes it cheap to pass over rules that cannot apply. */
export interface Start {
  readonly pairs: readonly Pairs[];
  /** a reading of no tokens is possible */
  readonly empty: boolean;
}

/** Every token a reading that starts so can start with. */
export const firstKinds = ({ pairs }: Start): Kinds => union(pairs.map(({ first }) => first));

const startOf = (pairs: readonly Pairs[], empty: boolean): Start => ({
  pairs: [...new Set(pairs)],
  empty,
});

const oneToken = (first: Kinds): Start => startOf([{ first, second: NO_KINDS, single: true }], false);

export const STARTS_EMPTY: Start = startOf([], true);
export const STARTS_FIGURES: Start = oneToken(kindsOf([], true));
export const STARTS_DATED: Start = oneToken(kindsOf([DATED]));
export const STARTS_OTHER: Start = oneToken(kindsOf([OTHER]));
export const STARTS_NUMERAL: Start = oneToken(kindsOf([], false, true));

/** The start of phrases: the kinds of their first two tokens, of the first alone for a phrase of one. */
export function startOfPhrases(phrases: readonly (readonly [number, number | undefined])[]): Start {
  const following = Map.groupBy(phrases, ([first]) => first);
  const alone = [...following].filter(([, group]) => group.every(([, second]) => second === undefined));
  const longer = [...following].filter(([, group]) => group.some(([, second]) => second !== undefined));
  const firsts = alone.map(([first]) => first);
  return startOf(
    [
      { first: kindsOf(firsts, firsts.includes(FIGURES)), second: NO_KINDS, single: true },
      ...longer.map(([first, group]) => {
        const seconds = group.flatMap(([, second]) => second ?? []);
        return {
          first: kindsOf([first], first === FIGURES),
          second: kindsOf(seconds, seconds.includes(FIGURES)),
          single: group.some(([, second]) => second === undefined),
        };
      }),
    ],
    false,
  );
}

/** The start of whatever starts as one of these. */
export function startOfAny(starts: readonly Start[]): Start {
  return startOf(
    starts.flatMap(({ pairs }) => pairs),
    starts.some(({ empty }) => empty),
  );
}

/** The start of these one after another. */
export function startOfRow(starts: readonly Start[]): Start {
  return starts.reduceRight<Start>((rest, start) => {
    const followed = start.pairs.map((pair) =>
      pair.single
        ? { first: pair.first, second: union([pair.second, firstKinds(rest)]), single: rest.empty }
        : pair,
    );
    return startOf(start.empty ? [...followed, ...rest.pairs] : followed, start.empty && rest.empty);
  }, STARTS_EMPTY);
}

export const orNothing = ({ pairs }: Start): Start => startOf(pairs, true);

const choices: (readonly Start[])[] = [];
const byKinds = new Map<number, Int32Array>();
const byStart = new Map<Start, number>();
/** What fits is remembered of so many pairs of kinds at once. */
const MOST_PAIRS = 2000;
const MOST_KINDS = 0x10000;

/** @returns the number by which `fitting` knows a choice of up to 31 starts */
export function choiceOf(starts: readonly Start[]): number {
  if (starts.length > 31) throw new RangeError('more than 31 starts to choose from');
  byKinds.clear();
  return choices.push(starts) - 1;
}

/** @returns the number of the choice that is one start, or nothing */
export function choiceOfOne(start: Start): number {
  const choice = byStart.get(start) ?? choiceOf([start]);
  byStart.set(start, choice);
  return choice;
}

/**
 * Which starts of a choice fit the two tokens at a place, as the bits of a number. What fits two kinds of tokens stands
 * together for all choices, since many are asked about one place: so the processor has it at hand.
 */
export function fitting(choice: number, scan: Scan, at: number): number {
  const row = scan.fits[at] ?? rowAt(scan, at);
  const known = row[choice]!;
  if (known >= 0) return known;
  const { kinds } = scan;
  return (row[choice] = fittingOf(choices[choice]!, kinds[at] ?? OTHER, kinds[at + 1] ?? OTHER));
}

const UNKNOWN = -1;

function rowAt(scan: Scan, at: number): Int32Array {
  const key = (scan.kinds[at] ?? OTHER) * MOST_KINDS + (scan.kinds[at + 1] ?? OTHER);
  let row = byKinds.get(key);
  if (!row) {
    if (byKinds.size >= MOST_PAIRS) byKinds.clear();
    row = new Int32Array(choices.length).fill(UNKNOWN);
    byKinds.set(key, row);
  }
  return (scan.fits[at] = row);
}

const fittingOf = (starts: readonly Start[], kind: number, next: number): number =>
  starts.reduce((bits, start, i) => (fits(start, kind, next) ? bits | (1 << i) : bits), 0);

const fits = ({ pairs, empty }: Start, kind: number, next: number): boolean =>
  empty || pairs.some(({ first, second, single }) => has(first, kind) && (single || has(second, next)));
