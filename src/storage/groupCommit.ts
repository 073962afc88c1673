import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { StoreUnavailable } from '../registration/registrationStore.ts';
import { asStoreFault, isBusy } from './faults.ts';
import type { Session } from './tables.ts';

/** As long as another process may hold the file before a turn is told so, in ms; and the pause between two tries. */
const LOCK_PATIENCE = 900;
const LOCK_PAUSE = 40;
/** So many pieces of work share a transaction at most: bounds how long the event loop is held. */
const GROUP_SIZE = 64;

interface Job {
  work: (tx: Session) => Promise<unknown>;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/**
 * Writes to SQLite, one transaction at a time. Work that arrives while one is being written waits and shares the
 * next: one wait for the disk for all of it. Each piece of work is run again when its group fails because of another
 * one, so it must be free of effects outside the transaction, and wait for nothing but its own queries.
 */
export class GroupCommit {
  readonly #database: DatabaseSync;
  readonly #session: Session;
  /** Throws when the file is no longer the one that was opened. */
  readonly #checkFile: () => void;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  #waiting: Job[] = [];
  /** So many of those who wait get a transaction of their own. */
  #alone = 0;
  #writing: Promise<void> | undefined;

  constructor(database: DatabaseSync, session: Session, checkFile: () => void) {
    this.#database = database;
    this.#session = session;
    this.#checkFile = checkFile;
    this.#begin = database.prepare('begin immediate');
    this.#commit = database.prepare('commit');
  }

  /** @throws StoreUnavailable when the file is locked for longer than a second, full, read-only or gone */
  transaction<T>(work: (tx: Session) => Promise<T>): Promise<T> {
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
      const group = this.#waiting.splice(0, this.#alone > 0 ? 1 : GROUP_SIZE);
      this.#alone = Math.max(0, this.#alone - 1);
      try {
        await this.#together(group);
      } catch (error) {
        this.#recover(group, error);
      }
    }
    this.#writing = undefined;
  }

  async #together(group: Job[]): Promise<void> {
    await this.#beginPatiently();
    const results: unknown[] = [];
    try {
      for (const job of group) results.push(await job.work(this.#session));
      this.#commit.run();
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('rollback');
      throw error;
    }
    group.forEach((job, index) => job.resolve(results[index] as never));
  }

  async #beginPatiently(): Promise<void> {
    const giveUp = performance.now() + LOCK_PATIENCE;
    for (;;) {
      this.#checkFile();
      try {
        this.#begin.run();
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > giveUp) throw error;
      }
      await wait(LOCK_PAUSE);
    }
  }

  /** The database failed: everyone who waits hears it at once. One piece of work failed: each of the group is done alone. */
  #recover(group: Job[], error: unknown): void {
    const fault = asStoreFault(error);
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
