import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';
import { compareByBytes } from './0009_bytes.ts';

/** Questions that people had passed on to the staff. */
export const questions: Migration = {
  async up(db: Kysely<unknown>) {
    const required = (column: ColumnDefinitionBuilder) => column.notNull();
    await db.schema
      .createTable('questions')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('number', 'text', (column) => column.notNull().unique())
      .addColumn('text', 'text', required)
      .addColumn('person', 'text', required)
      .addColumn('person_name', 'text', required)
      .addColumn('tenant', 'text')
      .addColumn('person_email', 'text')
      .addColumn('asked_at', 'text', required)
      .addColumn('answer', 'text')
      .addColumn('answered_by', 'text')
      .addColumn('answered_at', 'text')
      .addColumn('told', 'text', required)
      .addColumn('updated', 'text', required)
      .addColumn('touched', 'bigint', required)
      .execute();
    await compareByBytes(db, (table) => table === 'questions');
    await db.schema.createIndex('questions_person').on('questions').column('person').execute();
  },
};
