import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';
import { compareByBytes } from './0009_bytes.ts';

/** What people wish to hear of, which letters there were before, and what was told. */
export const news: Migration = {
  async up(db: Kysely<unknown>) {
    const required = (column: ColumnDefinitionBuilder) => column.notNull();
    await db.schema
      .createTable('interests')
      .addColumn('conversation', 'text', required)
      .addColumn('subject', 'text', required)
      .addColumn('person', 'text', required)
      .addColumn('address', 'text')
      .addColumn('at', 'text', required)
      .addPrimaryKeyConstraint('interests_subject', ['conversation', 'subject'])
      .execute();
    await db.schema
      .createTable('letters_seen')
      .addColumn('letter', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'text', required)
      .execute();
    await db.schema
      .createTable('news_told')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'text', required)
      .execute();
    await compareByBytes(db, (table) => ['interests', 'letters_seen', 'news_told'].includes(table));
    await db.schema.createIndex('interests_person').on('interests').column('person').execute();
  },
};
