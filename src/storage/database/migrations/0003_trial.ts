import type { Kysely, Migration } from 'kysely';

/** What is written to see whether writing works. */
export const trial: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('trial')
      .addColumn('written', 'text', (column) => column.notNull())
      .execute();
  },
};
