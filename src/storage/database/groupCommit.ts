import { StoreUnavailable } from '../../registration/registrationStore.ts';
import { asStoreFault, isAftermath, isBusy } from './faults.ts';
import { PATIENCE } from './whenFree.ts';
import type { Session } from './tables.ts';

/** Runs work in one transaction: all of it, or nothing. */
export type Transaction = <T>(work: (tx: Session) => Promise<T>) => Promise<T>;

/** Does pieces of work in one transaction. @returns what each gave */
export type Together = (tx: Session, works: readonly Work[]) => Promise<unknown[]>;
type Work = (tx: Session) => Promise<unknown>;

interface Job {
  work: Work;
  /** Moment up to which it waits for what another has, in ms. */
  until: number;
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
  readonly #together: Together;
  readonly #patience: number;
  #waiting: Job[] = [];
  /** So many of those who wait get a transaction of their own. */
  #alone = 0;
  #writing: Promise<void> | undefined;

  constructor(transaction: Transaction, size: number, together: Together = inTurn, patience = PATIENCE) {
    this.#transaction = transaction;
    this.#size = size;
    this.#together = together;
    this.#patience = patience;
  }

  /** @throws StoreUnavailable when the database is what failed, else what the work itself throws */
  run<T>(work: (tx: Session) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const until = performance.now() + this.#patience;
      this.#waiting.push({ work, until, resolve, reject });
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
        const works = group.map(({ work }) => work);
        const results = await this.#transaction((tx) => this.#together(tx, works));
        group.forEach((job, index) => job.resolve(results[index] as never));
      } catch (error) {
        this.#recover(group, error);
      }
    }
    this.#writing = undefined;
  }

  /**
   * Another has what is needed: who has waited long enough hears it, the others go on waiting. The database failed:
   * everyone who waits hears it at once. One piece of work failed: each of the group is done alone.
   */
  #recover(group: Job[], error: unknown): void {
    const fault = asStoreFault(error);
    if (isBusy(error)) {
      const now = performance.now();
      const [over, waiting] = split([...group, ...this.#waiting], ({ until }) => until <= now);
      for (const job of over) job.reject(fault);
      this.#waiting = waiting;
    } else if (fault instanceof StoreUnavailable) {
      for (const job of [...group, ...this.#waiting.splice(0)]) job.reject(fault);
    } else if (group.length === 1) {
      group[0]?.reject(fault);
    } else {
      this.#waiting.unshift(...group);
      this.#alone = group.length;
    }
  }
}

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

/** One after the other, for an engine that runs each statement at once. */
export async function inTurn(tx: Session, works: readonly Work[]): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const work of works) results.push(await work(tx));
  return results;
}

/** All at the same time, for an engine that takes the next statements while it answers the ones before. */
export async function abreast(tx: Session, works: readonly Work[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(works.map((work) => work(tx)));
  const faults = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  if (faults.length > 0) throw faults.find((fault) => !isAftermath(fault)) ?? faults[0];
  return settled.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
}
