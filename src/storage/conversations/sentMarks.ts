import type { Database } from '../database/database.ts';
import type { Clock } from '../rules.ts';

/** Replies that arrived are written down together, at most so many ms later. */
const DELAY = 100;

/** What has been sent and is still to be written down as such. A crash in between repeats it, which is allowed. */
export class SentMarks {
  readonly #database: Database;
  readonly #clock: Clock;
  #ids: string[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  add(ids: string[]): void {
    if (ids.length === 0) return;
    this.#ids.push(...ids);
    this.#timer ??= setTimeout(() => void this.flush(), DELAY).unref();
  }

  /** Writes them down now; when the database does not answer they are kept for the next time. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const ids = this.#ids.splice(0);
    if (ids.length === 0) return;
    const updated = this.#clock().toISOString();
    try {
      await this.#database.transaction((tx) =>
        tx.updateTable('outbox').set({ state: 'sent', updated }).where('id', 'in', ids).execute(),
      );
    } catch {
      this.add(ids);
    }
  }
}
