import { FIGURES, isNumeralKind, kindCount } from '../scan.ts';

/** A set of kinds of tokens. */
export interface Kinds {
  readonly kinds: ReadonlySet<number>;
  readonly figures: boolean;
  readonly numerals: boolean;
  /** for each kind whether it is in the set: 1 or 0, made on first use */
  table: Uint8Array;
}

const NO_TABLE = new Uint8Array();

export const kindsOf = (kinds: Iterable<number>, figures = false, numerals = false): Kinds => ({
  kinds: new Set(kinds),
  figures,
  numerals,
  table: NO_TABLE,
});

export const NO_KINDS = kindsOf([]);

/** The kinds of any of the sets. */
export function union(sets: readonly Kinds[]): Kinds {
  const distinct = [...new Set(sets)];
  const kinds = new Set<number>();
  for (const set of distinct) for (const kind of set.kinds) kinds.add(kind);
  return kindsOf(
    kinds,
    distinct.some(({ figures }) => figures),
    distinct.some(({ numerals }) => numerals),
  );
}

/** True when the kind is in the set. */
export function has(set: Kinds, kind: number): boolean {
  if (kind >= set.table.length) set.table = tableOf(set);
  return set.table[kind] === 1;
}

function tableOf({ kinds, figures, numerals }: Kinds): Uint8Array {
  return Uint8Array.from({ length: kindCount() }, (_, kind) =>
    kinds.has(kind) || (figures && kind === FIGURES) || (numerals && isNumeralKind(kind)) ? 1 : 0,
  );
}
