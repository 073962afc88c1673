import type { Kysely, Migration } from 'kysely';
import { compareByBytes } from './0009_bytes.ts';

/** What the bot told by itself in a conversation, so that the next message there can answer it. */
export const told: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('conversations').addColumn('told', 'text').execute();
    await compareByBytes(db, (table) => table === 'conversations');
  },
};
