import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { isBusy } from './faults.ts';
import type { Transaction } from './groupCommit.ts';
import type { Session } from './tables.ts';

/** As long as another process may hold the file before a turn is told so, in ms; and the pause between two tries. */
const LOCK_PATIENCE = 900;
const LOCK_PAUSE = 40;

/**
 * Transactions on the connection that writes; never two at a time.
 * @param checkFile throws when the file is no longer the one that was opened
 * @param patience as long as another process may hold the file, in ms
 */
export function sqliteTransaction(
  database: DatabaseSync,
  session: Session,
  checkFile: () => void,
  patience = LOCK_PATIENCE,
): Transaction {
  const begin = database.prepare('begin immediate');
  const commit = database.prepare('commit');

  async function beginPatiently(): Promise<void> {
    const giveUp = performance.now() + patience;
    for (;;) {
      checkFile();
      try {
        begin.run();
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > giveUp) throw error;
      }
      await wait(LOCK_PAUSE);
    }
  }

  return async (work) => {
    await beginPatiently();
    try {
      const result = await work(session);
      commit.run();
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('rollback');
      throw error;
    }
  };
}
