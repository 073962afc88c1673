import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';
import { PostgresAdapter, sql } from 'kysely';

/** The first tables: conversations, what came in and goes out, registrations and what follows from them. */
export const first: Migration = {
  async up(db: Kysely<unknown>) {
    const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
    const counted = (column: ColumnDefinitionBuilder) =>
      postgres ? column.generatedAlwaysAsIdentity().primaryKey() : column.autoIncrement().primaryKey();
    const serial = postgres ? ('bigint' as const) : ('integer' as const);
    const required = (column: ColumnDefinitionBuilder) => column.notNull();

    await db.schema
      .createTable('conversations')
      .addColumn('conversation', 'text', (column) => column.primaryKey().notNull())
      .addColumn('revision', 'integer', required)
      .addColumn('state', 'text')
      .addColumn('updated', 'text', required)
      .addColumn('person', 'text', required)
      .addColumn('channel', 'text', required)
      .addColumn('personal', 'integer', required)
      .addColumn('address', 'text', required)
      .addColumn('dead', 'text')
      .execute();
    await db.schema.createIndex('conversations_person').on('conversations').column('person').execute();

    await db.schema
      .createTable('inbox')
      .addColumn('conversation', 'text', required)
      .addColumn('message', 'text', required)
      .addColumn('received', 'text', required)
      .addPrimaryKeyConstraint('inbox_message', ['conversation', 'message'])
      .execute();

    await db.schema
      .createTable('outbox')
      .addColumn('seq', serial, counted)
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('lane', 'text', required)
      .addColumn('kind', 'text', required)
      .addColumn('subject', 'text', required)
      .addColumn('event', 'text')
      .addColumn('message', 'text')
      .addColumn('payload', 'text', required)
      .addColumn('state', 'text', required)
      .addColumn('attempts', 'integer', required)
      .addColumn('due', 'bigint', required)
      .addColumn('not_before', 'text')
      .addColumn('reason', 'text')
      .addColumn('created', 'text', required)
      .addColumn('updated', 'text', required)
      .execute();
    await sql`create index outbox_waiting on outbox (lane, seq) where state = 'waiting'`.execute(db);
    await sql`create index outbox_queue on outbox (seq) where state = 'waiting'`.execute(db);
    await db.schema.createIndex('outbox_subject').on('outbox').column('subject').execute();

    await db.schema
      .createTable('registrations')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('number', 'text', (column) => column.notNull().unique())
      .addColumn('form', 'text', required)
      .addColumn('status', 'text', required)
      .addColumn('submitted_at', 'text', required)
      .addColumn('person', 'text', required)
      .addColumn('person_name', 'text', required)
      .addColumn('tenant', 'text')
      .addColumn('person_email', 'text')
      .addColumn('answers', 'text', required)
      .addColumn('details', 'text', required)
      .addColumn('revision', 'integer', required)
      .addColumn('updated', 'text', required)
      .addColumn('email', 'text')
      .addColumn('gemeente', 'text')
      .addColumn('opgave', 'text')
      .addColumn('tweede_opgave', 'text')
      .execute();
    await db.schema.createIndex('registrations_person').on('registrations').column('person').execute();
    await db.schema.createIndex('registrations_email').on('registrations').column('email').execute();

    await db.schema
      .createTable('numbers')
      .addColumn('prefix', 'text', required)
      .addColumn('year', 'text', required)
      .addColumn('last', 'integer', required)
      .addPrimaryKeyConstraint('numbers_year', ['prefix', 'year'])
      .execute();

    await db.schema
      .createTable('audit')
      .addColumn('seq', serial, counted)
      .addColumn('number', 'text', required)
      .addColumn('revision', 'integer', required)
      .addColumn('at', 'text', required)
      .addColumn('event', 'text', required)
      .addColumn('from_status', 'text')
      .addColumn('to_status', 'text', required)
      .addColumn('fields', 'text', required)
      .addColumn('channel', 'text', required)
      .addColumn('person', 'text', required)
      .execute();
    await db.schema.createIndex('audit_number').on('audit').column('number').execute();

    await db.schema
      .createTable('missed')
      .addColumn('seq', serial, counted)
      .addColumn('reason', 'text', required)
      .addColumn('question', 'text', required)
      .addColumn('nearest', 'text')
      .addColumn('comment', 'text')
      .addColumn('day', 'text', required)
      .execute();

    await db.schema
      .createTable('quarantine')
      .addColumn('seq', serial, counted)
      .addColumn('conversation', 'text', required)
      .addColumn('person', 'text', required)
      .addColumn('state', 'text', required)
      .addColumn('reason', 'text', required)
      .addColumn('at', 'text', required)
      .execute();

    await db.schema
      .createTable('allocation_runs')
      .addColumn('seq', serial, counted)
      .addColumn('at', 'text', required)
      .addColumn('seed', 'text', required)
      .addColumn('input', 'text', required)
      .addColumn('result', 'text', required)
      .execute();
  },
};
