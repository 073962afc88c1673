import { DATED, FIGURES, kindCount, OTHER } from '../scan.ts';
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
  /** all pairs taken together, which lets through more of them; made on first use */
  whole: Pairs | undefined;
  /** a reading of no tokens is possible */
  readonly empty: boolean;
}

/** True when a reading that starts so may start with a token of one kind before one of the other. */
export function canStart(start: Start, kind: number, next: number): boolean {
  if (start.empty) return true;
  const { first, second, single } = wholeOf(start);
  return has(first, kind) && (single || has(second, next));
}

const wholeOf = (start: Start): Pairs =>
  (start.whole ??= {
    first: union(start.pairs.map(({ first }) => first)),
    second: union(start.pairs.map(({ second }) => second)),
    single: start.pairs.some(({ single }) => single),
  });

/** Every token a reading that starts so can start with. */
export const firstKinds = (start: Start): Kinds => wholeOf(start).first;

const startOf = (pairs: readonly Pairs[], empty: boolean): Start => ({
  pairs: [...new Set(pairs)],
  whole: undefined,
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

/** Tells for two kinds of tokens which of up to 31 starts fit, as the bits of a number. */
export function chooser(starts: readonly Start[]): (kind: number, next: number) => number {
  if (starts.length > 31) throw new RangeError('more than 31 starts to choose from');
  const empty = starts.reduce((sum, start, i) => (start.empty ? sum | (1 << i) : sum), 0);
  const rows: (Int32Array | undefined)[] = [];
  const rowOf = (kind: number): Int32Array => {
    const row = new Int32Array(kindCount()).fill(empty);
    starts.forEach(({ pairs }, i) => {
      for (const { second, single } of pairs.filter(({ first }) => has(first, kind))) {
        row.forEach((bits, next) => {
          if (single || has(second, next)) row[next] = bits | (1 << i);
        });
      }
    });
    return row;
  };
  return (kind, next) => {
    let row = rows[kind];
    if (row === undefined || next >= row.length) rows[kind] = row = rowOf(kind);
    return row[next] ?? 0;
  };
}
