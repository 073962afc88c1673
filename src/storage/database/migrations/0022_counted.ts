import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';
import { PostgresAdapter } from 'kysely';
import { compareByBytes } from './0009_bytes.ts';

/** What a turn adds to the figures is written with the turn itself, a row each, and added up later. */
export const counted: Migration = {
  async up(db: Kysely<unknown>) {
    const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
    const required = (column: ColumnDefinitionBuilder) => column.notNull();
    const own = (column: ColumnDefinitionBuilder) =>
      postgres ? column.generatedAlwaysAsIdentity().primaryKey() : column.autoIncrement().primaryKey();
    await db.schema
      .createTable('counted')
      .addColumn('seq', postgres ? 'bigint' : 'integer', own)
      .addColumn('week', 'text', required)
      .addColumn('what', 'text', required)
      .addColumn('about', 'text', required)
      .addColumn('mark', 'text', required)
      .execute();
    await compareByBytes(db, (table) => table === 'counted');
  },
};
