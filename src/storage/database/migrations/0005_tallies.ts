import type { Kysely, Migration } from 'kysely';

/** What is counted beside the conversations: guesses, and what a person does in a day. */
export const tallies: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('tallies')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('touched', 'bigint', (column) => column.notNull())
      .execute();
  },
};
