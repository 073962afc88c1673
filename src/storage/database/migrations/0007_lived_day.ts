import type { Kysely, Migration } from 'kysely';

/** The day that the bot on this store lives in, when it is not the real one. */
export const livedDay: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('lived_day')
      .addColumn('today', 'text', (column) => column.notNull())
      .execute();
  },
};
