import { StoreUnavailable } from '../../registration/registrationStore.ts';
import { asStoreFault } from './faults.ts';
import type { Session } from './tables.ts';

/** Runs work in one transaction: all of it, or nothing. */
export type Transaction = <T>(work: (tx: Session) => Promise<T>) => Promise<T>;

interface Job {
  work: (tx: Session) => Promise<unknown>;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/**
 * One transaction at a time. Work that arrives while one is being written waits and shares the next: one wait for the
 * disk for all of it. Each piece of work is run again when its group fails because of another one, so it must be free
 * of effects outside the transaction, and wait for nothing but its own queries.
 */
export class GroupCommit {
  readonly #transaction: Transaction;
  /** So many pieces of work share a transaction at most: bounds how long it lasts. */
  readonly #size: number;
  #waiting: Job[] = [];
  /** So many of those who wait get a transaction of their own. */
  #alone = 0;
  #writing: Promise<void> | undefined;

  constructor(transaction: Transaction, size: number) {
    this.#transaction = transaction;
    this.#size = size;
  }

  /** @throws StoreUnavailable when the database is what failed, else what the work itself throws */
  run<T>(work: (tx: Session) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves when nothing is waiting to be written. */
  async idle(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  async #writeAll(): Promise<void> {
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, this.#alone > 0 ? 1 : this.#size);
      this.#alone = Math.max(0, this.#alone - 1);
      try {
        const results = await this.#transaction((tx) => inTurn(tx, group));
        group.forEach((job, index) => job.resolve(results[index] as never));
      } catch (error) {
        this.#recover(group, asStoreFault(error));
      }
    }
    this.#writing = undefined;
  }

  /** The database failed: everyone who waits hears it at once. One piece of work failed: each of the group is done alone. */
  #recover(group: Job[], fault: unknown): void {
    if (fault instanceof StoreUnavailable) {
      for (const job of [...group, ...this.#waiting.splice(0)]) job.reject(fault);
    } else if (group.length === 1) {
      group[0]?.reject(fault);
    } else {
      this.#waiting.unshift(...group);
      this.#alone = group.length;
    }
  }
}

async function inTurn(tx: Session, group: Job[]): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const { work } of group) results.push(await work(tx));
  return results;
}
