import { ENOUGH } from '../../storage/figures/figures.ts';

/** How often, and marks of how many people it was about. */
export interface Cell {
  count: number;
  marks: ReadonlySet<string>;
}

export const NOTHING: Cell = { count: 0, marks: new Set() };

export function together(one: Cell, other: Cell): Cell {
  return { count: one.count + other.count, marks: new Set([...one.marks, ...other.marks]) };
}

/** @returns whether a cell is about so few that they might be known */
export function isOfFew({ count, marks }: Cell): boolean {
  return count > 0 && marks.size < ENOUGH;
}

/**
 * Hides what is about fewer than five people, and whatever else would let it be worked out: where all that is hidden is
 * about too few, what is left of a known sum tells it, so the smallest that is shown is hidden as well.
 * @returns the counts in the same order; null for one that is hidden
 */
export function guarded(cells: readonly Cell[]): (number | null)[] {
  const hidden = new Set(cells.filter(isOfFew));
  const bySize = cells.filter((cell) => cell.count > 0).toSorted((one, other) => one.count - other.count);
  for (const next of bySize) {
    if (hidden.size === 0 || !isOfFew([...hidden].reduce(together, NOTHING))) break;
    hidden.add(next);
  }
  return cells.map((cell) => (hidden.has(cell) ? null : cell.count));
}
