import type { Kysely, Migration } from 'kysely';
import { compareByBytes } from './0009_bytes.ts';

/** A file with people in it may be with whoever took it from the staff's page: then nobody knows where it is. */
export const downloads: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('exports').addColumn('taken_by', 'text').execute();
    await db.schema.alterTable('exports').addColumn('meant', 'text').execute();
    await compareByBytes(db, (table) => table === 'exports');
  },
};
