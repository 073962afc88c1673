import { hasRowLocks } from './database.ts';
import type { Session } from './tables.ts';

interface Batch<Item, Result> {
  items: Item[];
  results: Promise<readonly Result[]>;
}

/**
 * Makes one statement of what several pieces of work ask of one transaction at the same moment: a round trip to
 * Postgres, and what it costs to write and read one, is then for all of them. SQLite has no round trips.
 * @param run answers the items, in their order; an item that failed fails all, as it does the transaction
 */
export function together<Item, Result>(
  run: (tx: Session, items: readonly Item[]) => Promise<readonly Result[]>,
): (tx: Session, item: Item) => Promise<Result> {
  const batches = new WeakMap<Session, Batch<Item, Result>>();
  return async (tx, item) => {
    if (!tx.isTransaction || !hasRowLocks(tx)) return (await run(tx, [item]))[0]!;
    const batch = batches.get(tx) ?? begin(tx);
    const at = batch.items.push(item) - 1;
    return (await batch.results)[at]!;
  };

  function begin(tx: Session): Batch<Item, Result> {
    const items: Item[] = [];
    const results = new Promise(setImmediate).then(() => {
      batches.delete(tx);
      return run(tx, items);
    });
    const batch = { items, results };
    batches.set(tx, batch);
    return batch;
  }
}

/**
 * @param done the keys for which a statement did something
 * @returns for each item whether it was done; of items with the same key only the first is
 */
export function doneOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  done: ReadonlySet<string>,
): boolean[] {
  const seen = new Set<string>();
  return items.map((item) => {
    const key = keyOf(item);
    return done.has(key) && !seen.has(key) && seen.add(key).has(key);
  });
}
