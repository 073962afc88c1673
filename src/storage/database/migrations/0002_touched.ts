import type { Kysely, Migration } from 'kysely';

/** When something was really last written, in ms: the bot's own clock may run in another year. */
export const touched: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of ['conversations', 'registrations']) {
      await db.schema
        .alterTable(table)
        .addColumn('touched', 'bigint', (column) => column.notNull().defaultTo(0))
        .execute();
    }
  },
};
