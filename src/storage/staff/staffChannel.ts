import type { LinksChannel } from '../../dialogs/conversationStore.ts';
import type { Database } from '../database/database.ts';
import type { Session } from '../database/tables.ts';
import type { Clock } from '../rules.ts';
import { CHANNEL, tellStaff } from './tellStaff.ts';

/** Where a card stands. */
export interface StandingCard {
  address: unknown;
  /** The channel's id of the message. */
  message: string;
}

/** The channel in which the staff see what there is to do, and the cards that stand in it. */
export interface StaffChannel {
  /** @returns how to write to it; undefined when none is linked */
  address(): Promise<unknown>;
  /** @returns where the card of this stands; undefined when it has none */
  card(subject: string): Promise<StandingCard | undefined>;
  noteCard(subject: string, card: StandingCard): Promise<void>;
  /** What this was about is gone: its card is no longer followed. */
  forgetCard(subject: string): Promise<void>;
  /** Has the card of this shown, once for this key and never when it stands already. */
  show(subject: string, key: string): Promise<void>;
}

export function staffChannelIn(database: Database, clock: Clock, queued: () => void): StaffChannel {
  const now = () => clock().toISOString();
  return {
    address: () =>
      database.read(async (db) => {
        const of = db.selectFrom('staff_channel').select('address').where('id', '=', CHANNEL);
        const row = await of.executeTakeFirst();
        return row && (JSON.parse(row.address) as unknown);
      }),

    card: (subject) =>
      database.read(async (db) => {
        const of = db.selectFrom('staff_cards').select(['address', 'message']).where('subject', '=', subject);
        const row = await of.executeTakeFirst();
        return row && { address: JSON.parse(row.address) as unknown, message: row.message };
      }),

    async noteCard(subject, { address, message }) {
      const row = { address: JSON.stringify(address), message, at: now() };
      await database.transaction((tx) =>
        tx
          .insertInto('staff_cards')
          .values({ subject, ...row })
          .onConflict((known) => known.column('subject').doUpdateSet(row))
          .execute(),
      );
    },

    async forgetCard(subject) {
      await database.transaction((tx) =>
        tx.deleteFrom('staff_cards').where('subject', '=', subject).execute(),
      );
    },

    async show(subject, key) {
      await database.transaction(async (tx) => {
        const stands = tx.selectFrom('staff_cards').select('subject').where('subject', '=', subject);
        if (!(await stands.executeTakeFirst())) await tellStaff(tx, [subject], now(), key);
      });
      queued();
    },
  };
}

/** Links a channel, in the place of the one that was, or ends that; within a turn's transaction. */
export async function linkChannel(
  tx: Session,
  { what, by }: LinksChannel,
  address: unknown,
  at: string,
): Promise<void> {
  await tx.deleteFrom('staff_channel').where('id', '=', CHANNEL).execute();
  if (what === 'unlink') return;
  const row = { id: CHANNEL, address: JSON.stringify(address), linked_by: by, at };
  await tx.insertInto('staff_channel').values(row).execute();
}
