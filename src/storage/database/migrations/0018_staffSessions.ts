import type { Kysely, Migration } from 'kysely';
import { compareByBytes } from './0009_bytes.ts';

/** Who of the staff is signed in on their page, and when signing in last ended how. */
export const staffSessions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('staff_sessions')
      .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addColumn('latest', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('staff_sign_ins')
      .addColumn('outcome', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
    await compareByBytes(db, (table) => ['staff_sessions', 'staff_sign_ins'].includes(table));
  },
};
