import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';
import { compareByBytes } from './0009_bytes.ts';

/** Answers as they stand in chats, so that a thumb under one is about its question. */
export const answered: Migration = {
  async up(db: Kysely<unknown>) {
    const required = (column: ColumnDefinitionBuilder) => column.notNull();
    await db.schema
      .createTable('answered')
      .addColumn('place', 'text', (column) => column.primaryKey().notNull())
      .addColumn('conversation', 'text', required)
      .addColumn('question', 'text', required)
      .addColumn('fact', 'text')
      .addColumn('at', 'text', required)
      .execute();
    await compareByBytes(db, (table) => table === 'answered');
    await db.schema.createIndex('answered_conversation').on('answered').column('conversation').execute();
  },
};
