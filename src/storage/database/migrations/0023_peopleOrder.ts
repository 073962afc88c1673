import type { Kysely, Migration } from 'kysely';
import { PostgresAdapter, sql } from 'kysely';

/** The order in which people look for names and numbers, where the database has orders of its own: 2 before 10. */
export const peopleOrder: Migration = {
  async up(db: Kysely<unknown>) {
    if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
    await sql`create collation if not exists people_order (provider = icu, locale = 'nl-u-kn-true')`.execute(
      db,
    );
  },
};
