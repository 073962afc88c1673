import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { SqliteDialect } from 'kysely';
import type { SqliteStatement } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { isBusy } from './faults.ts';
import type { Transaction } from './groupCommit.ts';
import type { Session } from './tables.ts';

/** So many statements are kept ready; a query with a list in it has a text for each length. */
const STATEMENTS_KEPT = 300;

/** Kysely on Node's own SQLite: one connection, statements prepared once. */
export function nodeSqlite(database: DatabaseSync): SqliteDialect {
  const statements = new Map<string, SqliteStatement>();
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(sql) {
        if (statements.size >= STATEMENTS_KEPT) statements.clear();
        const statement = statements.get(sql) ?? prepare(database, sql);
        statements.set(sql, statement);
        return statement;
      },
    },
  });
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  const given = (values: readonly unknown[]) => values as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...given(values)),
    run: (values) => statement.run(...given(values)),
    iterate: (values) => statement.iterate(...given(values)),
  };
}

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
