import type { Session } from './tables.ts';
import { PostgresAdapter } from 'kysely';
import type { Transaction } from './groupCommit.ts';

/** One database, whichever engine: reading at any moment, writing in transactions. */
export interface Database {
  /** Whether a transaction keeps everyone else from writing until it ends. */
  readonly oneWriter: boolean;
  /**
   * Reads, outside any transaction and without waiting for one.
   * @throws StoreUnavailable when the database does not answer
   */
  read<T>(work: (db: Session) => Promise<T>): Promise<T>;
  /**
   * All of the work, or nothing. It may be run more than once, so it has no effect outside the transaction and waits
   * for nothing but its own queries.
   * @throws StoreUnavailable when the database is locked, full, frozen or gone
   */
  transaction<T>(work: (tx: Session) => Promise<T>): Promise<T>;
  /**
   * The same, for work that would wait for the same lock anyway, such as taking a number: in this process it stands in
   * line, and what stands in line shares a transaction.
   */
  inLine<T>(work: (tx: Session) => Promise<T>): Promise<T>;
  /**
   * Runs a statement that stays whatever becomes of the transaction it belongs to, so that nobody waits for that to end;
   * where the engine has one writer at a time, it is part of the transaction.
   */
  apart<T>(this: void, tx: Session, work: (db: Session) => Promise<T>): Promise<T>;
  /**
   * Leaves nothing readable of what was removed, as far as the engine can: SQLite writes its file afresh and empties its
   * log, beside the event loop.
   * @returns false when something stays for the next time, because it was in use
   */
  wipe(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Only the engine that is used is loaded.
 * @param url `sqlite:PATH` or `postgres://…`
 * @throws StoreUnavailable with one sentence that says what is wrong
 */
export async function openDatabase(url: string): Promise<Database> {
  if (url.startsWith('sqlite:')) {
    const { openSqlite } = await import('./sqlite.ts');
    return openSqlite(url.slice('sqlite:'.length));
  }
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { openPostgres } = await import('./postgres.ts');
    return openPostgres(url);
  }
  throw new Error('DATABASE_URL moet beginnen met sqlite: of postgres://');
}

/** @returns whether rows can be locked one by one; SQLite locks the whole file for a transaction */
export function hasRowLocks(db: Session): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** @returns how to write something: what takes a number stands in line for it */
export function writerFor(database: Database, takesNumber: boolean): Transaction {
  return takesNumber ? (work) => database.inLine(work) : (work) => database.transaction(work);
}
