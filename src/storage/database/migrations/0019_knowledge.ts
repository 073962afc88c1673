import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';
import { compareByBytes } from './0009_bytes.ts';

/** What editors propose to change in the knowledge, and what of it was kept. */
export const knowledge: Migration = {
  async up(db: Kysely<unknown>) {
    const required = (column: ColumnDefinitionBuilder) => column.notNull();
    await db.schema
      .createTable('proposals')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('seen', 'integer', required)
      .addColumn('change', 'text', required)
      .addColumn('outcome', 'text', required)
      .addColumn('by', 'text', required)
      .addColumn('at', 'text', required)
      .execute();
    await db.schema
      .createTable('knowledge_changes')
      .addColumn('revision', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('change', 'text', required)
      .addColumn('outcome', 'text', required)
      .addColumn('by', 'text', required)
      .addColumn('at', 'text', required)
      .execute();
    await compareByBytes(db, (table) => ['proposals', 'knowledge_changes'].includes(table));
  },
};
