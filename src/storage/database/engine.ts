import { PostgresAdapter } from 'kysely';
import type { Session } from './tables.ts';

/** @returns whether rows can be locked one by one; SQLite locks the whole file for a transaction */
export function hasRowLocks(db: Session): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}
