import type { Handover } from '../../dialogs/conversationStore.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import type { Session } from '../database/tables.ts';
import { afterAttempt, PATIENCE } from '../outbox/retry.ts';
import type { Clock } from '../rules.ts';

const handOver = prepared<
  { id: string; state: string; attempts: number; reason: string | null; due: number; now: string },
  unknown
>((db, slot) =>
  db
    .updateTable('outbox')
    .set({
      state: slot('state') as 'sent',
      attempts: slot('attempts'),
      reason: slot('reason'),
      due: slot('due'),
      updated: slot('now'),
    })
    .where('id', '=', slot('id'))
    .where('state', '=', 'waiting'),
);

/** What a turn could not send: the first was tried once, the others come after it in order. */
export function handoverIn(database: Database, clock: Clock, wall: () => number): Handover {
  return {
    async notSent([first, ...others], delivery) {
      if (first === undefined) return;
      const step = afterAttempt(delivery, 1, PATIENCE.reply, () => 1);
      const now = clock().toISOString();
      const due = Math.ceil(wall() + (step.state === 'waiting' ? step.pause : 0));
      await database.transaction(async (tx) => {
        await handOver(tx, { id: first, state: step.state, attempts: 1, reason: step.reason, due, now });
        if (step.state === 'dead') await markDead(tx, first, step.reason);
        for (const id of others) {
          await handOver(tx, { id, state: 'waiting', attempts: 0, reason: null, due: wall(), now });
        }
      });
    },
  };
}

/** A chat that takes nothing more is not written to again, until the person writes. */
async function markDead(tx: Session, reply: string, reason: string | null): Promise<void> {
  await tx
    .updateTable('conversations')
    .set({ dead: reason })
    .where('conversation', 'in', (db) => db.selectFrom('outbox').select('subject').where('id', '=', reply))
    .execute();
}
