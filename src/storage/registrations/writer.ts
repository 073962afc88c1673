import type { Database } from '../database/database.ts';
import type { Transaction } from '../database/groupCommit.ts';

/** @returns how to write something: what takes a number stands in line for it */
export function writerFor(database: Database, takesNumber: boolean): Transaction {
  return takesNumber ? (work) => database.inLine(work) : (work) => database.transaction(work);
}
