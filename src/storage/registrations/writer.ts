import type { Command } from '../../registration/command.ts';
import type { Database } from '../database/database.ts';
import type { Transaction } from '../database/groupCommit.ts';

/** @returns how to write these: what hands something in takes a number, and stands in line for it */
export function writerFor(database: Database, commands: readonly Command[]): Transaction {
  const takesNumber = commands.some(({ kind }) => kind === 'hand in');
  return takesNumber ? (work) => database.inLine(work) : (work) => database.transaction(work);
}
