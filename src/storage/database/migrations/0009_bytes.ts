import type { Kysely, Migration } from 'kysely';
import { PostgresAdapter, sql } from 'kysely';

/**
 * Texts are compared by their bytes, as SQLite does, whatever order the database was made with: a Dutch one takes
 * signs in another order than the moments and numbers that are kept as text.
 */
export const bytes: Migration = { up: (db: Kysely<unknown>) => compareByBytes(db, () => true) };

/** @param which the tables whose texts are compared so from now on */
export async function compareByBytes(db: Kysely<unknown>, which: (table: string) => boolean): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  for (const { name, columns } of await db.introspection.getTables()) {
    const changes = columns
      .filter(({ dataType }) => dataType === 'text')
      .map((column) => sql`alter column ${sql.ref(column.name)} type text collate "C"`);
    if (which(name) && changes.length > 0)
      await sql`alter table ${sql.table(name)} ${sql.join(changes)}`.execute(db);
  }
}
