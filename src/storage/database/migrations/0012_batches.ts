import type { Kysely, Migration } from 'kysely';
import { PostgresAdapter, sql } from 'kysely';

/**
 * Where one transaction at a time is written, work on thousands of registrations is laid ready in pieces, becomes true
 * at one moment and is put in its place in pieces again; until it is, `registrations_now` shows it.
 */
export const batches: Migration = {
  async up(db: Kysely<unknown>) {
    if (db.getExecutor().adapter instanceof PostgresAdapter) return;
    await db.schema
      .createTable('batches')
      .addColumn('batch', 'text', (column) => column.primaryKey().notNull())
      .addColumn('published', 'integer', (column) => column.notNull())
      .addColumn('updated', 'text', (column) => column.notNull())
      .addColumn('touched', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('staged')
      .addColumn('batch', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('change', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('staged_change', ['batch', 'number'])
      .execute();
    await db.schema.createIndex('staged_number').on('staged').column('number').execute();
    await db.schema.createIndex('staged_id').on('staged').column('id').execute();
    const published = sql`staged join batches using (batch) where published = 1`;
    const part = (path: string) => sql`change ->> ${sql.lit(`$.registration.${path}`)}`;
    await sql`create view registrations_now as
      select id, number, form, status, submitted_at, person, person_name, tenant, person_email, answers, details,
        revision, updated, touched
      from registrations
      where not exists (select 1 from ${published} and staged.number = registrations.number)
      union all
      select id, number, ${part('form')}, ${part('status')}, ${part('submittedAt')}, ${part('submittedBy.id')},
        ${part('submittedBy.name')}, ${part('submittedBy.tenant')}, ${part('submittedBy.email')}, ${part('answers')},
        ${part('details')}, ${part('revision')}, updated, touched
      from ${published}`.execute(db);
  },
};
