import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';
import { compareByBytes } from './0009_bytes.ts';

/** The channel of the staff, the cards that stand in it, and who takes care of a question. */
export const staffChannel: Migration = {
  async up(db: Kysely<unknown>) {
    const required = (column: ColumnDefinitionBuilder) => column.notNull();
    await db.schema
      .createTable('staff_channel')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('address', 'text', required)
      .addColumn('linked_by', 'text', required)
      .addColumn('at', 'text', required)
      .execute();
    await db.schema
      .createTable('staff_cards')
      .addColumn('subject', 'text', (column) => column.primaryKey().notNull())
      .addColumn('address', 'text', required)
      .addColumn('message', 'text', required)
      .addColumn('at', 'text', required)
      .execute();
    await db.schema.alterTable('questions').addColumn('picked_by', 'text').execute();
    await compareByBytes(db, (table) => ['staff_channel', 'staff_cards', 'questions'].includes(table));
  },
};
