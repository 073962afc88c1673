import { createHash } from 'node:crypto';
import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';
import { PostgresAdapter } from 'kysely';

interface Keyed {
  conversations: { conversation: string };
  inbox: { conversation: string };
  quarantine: { conversation: string };
  outbox: { lane: string; subject: string; kind: string };
}

/** Conversations under the hash of their name; the exports that were made, and who looked at what. */
export const privacy: Migration = {
  async up(db: Kysely<unknown>) {
    await hashKeys(db);

    const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
    const counted = (column: ColumnDefinitionBuilder) =>
      postgres ? column.generatedAlwaysAsIdentity().primaryKey() : column.autoIncrement().primaryKey();
    const serial = postgres ? ('bigint' as const) : ('integer' as const);
    const required = (column: ColumnDefinitionBuilder) => column.notNull();
    await db.schema
      .createTable('exports')
      .addColumn('seq', serial, counted)
      .addColumn('at', 'text', required)
      .addColumn('host', 'text', required)
      .addColumn('path', 'text', required)
      .addColumn('hash', 'text', required)
      .addColumn('numbers', 'text', required)
      .execute();
    await db.schema
      .createTable('views')
      .addColumn('seq', serial, counted)
      .addColumn('at', 'text', required)
      .addColumn('who', 'text', required)
      .addColumn('command', 'text', required)
      .addColumn('numbers', 'text', required)
      .execute();
  },
};

/** Puts conversations that stand under their names under the hashes of these. */
export async function hashKeys(db: Kysely<Keyed>): Promise<void> {
  const names = new Set<string>();
  for (const table of ['conversations', 'inbox', 'quarantine'] as const) {
    const rows = await db.selectFrom(table).select('conversation').distinct().execute();
    for (const { conversation } of rows) names.add(conversation);
  }
  for (const name of names) {
    const conversation = createHash('sha256').update(name).digest('base64url');
    for (const table of ['conversations', 'inbox', 'quarantine'] as const)
      await db.updateTable(table).set({ conversation }).where('conversation', '=', name).execute();
    await db
      .updateTable('outbox')
      .set({ lane: conversation, subject: conversation })
      .where('subject', '=', name)
      .where('kind', '=', 'reply')
      .execute();
  }
}
