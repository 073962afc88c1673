import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Database } from '../database/database.ts';
import { hasRowLocks } from '../database/engine.ts';
import { prepared } from '../database/prepared.ts';
import type { Step } from './retry.ts';
import type { Clock } from '../rules.ts';
import type { Session, Tables } from '../database/tables.ts';

export type OutboxRow = Selectable<Tables['outbox']>;

/** Whoever claims something has so long to send it, in ms; after that another may. Longer than any sender's time-out. */
export const LEASE = 60_000;

interface Moment {
  /** ms of the real clock. */
  wall: number;
  /** ISO date-time of the bot's own clock. */
  now: string;
}

/** What may be sent now: the first of each lane that is waiting, unless someone is sending it or it has to wait. */
const heads = prepared<Moment & { limit: number }, OutboxRow>((db, slot) =>
  db
    .selectFrom('outbox')
    .selectAll('outbox')
    .where('outbox.state', '=', sql.lit('waiting'))
    .where('outbox.due', '<=', slot('wall'))
    .where((is) => is.or([is('outbox.not_before', 'is', null), is('outbox.not_before', '<=', slot('now'))]))
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('outbox as earlier')
            .select('earlier.seq')
            .whereRef('earlier.lane', '=', 'outbox.lane')
            .whereRef('earlier.seq', '<', 'outbox.seq')
            .where('earlier.state', '=', sql.lit('waiting'))
            .where((or) =>
              or.or([or('earlier.not_before', 'is', null), or('earlier.not_before', '<=', slot('now'))]),
            ),
        ),
      ),
    )
    .orderBy('outbox.seq')
    .limit(slot('limit'))
    .$if(hasRowLocks(db), (query) => query.forUpdate('outbox').skipLocked()),
);

const take = prepared<{ seq: number; until: number; now: string }, unknown>((db, slot) =>
  db
    .updateTable('outbox')
    .set((is) => ({ due: slot('until'), attempts: is('attempts', '+', 1), updated: slot('now') }))
    .where('seq', '=', slot('seq')),
);

const settle = prepared<
  { seq: number; state: string; reason: string | null; due: number; now: string },
  unknown
>((db, slot) =>
  db
    .updateTable('outbox')
    .set({ state: slot('state') as 'sent', reason: slot('reason'), due: slot('due'), updated: slot('now') })
    .where('seq', '=', slot('seq'))
    .where('state', '=', 'waiting'),
);

/** The outbox in the database, for whoever sends from it. */
export interface OutboxRows {
  /** Takes up to so many for this process alone; each is from another lane. */
  claim(limit: number): Promise<OutboxRow[]>;
  /** Writes down what became of one that was claimed. */
  settle(row: OutboxRow, step: Step): Promise<void>;
  /** @returns the personal chats of a person that still work, the last one used first */
  chatsOf(person: string): Promise<{ conversation: string; address: unknown }[]>;
  /** Nothing can be sent to this conversation any more, until the person writes again. */
  markDead(conversation: string, reason: string): Promise<void>;
}

export function outboxRows(database: Database, clock: Clock, wall: () => number): OutboxRows {
  const moment = (): Moment => ({ wall: wall(), now: clock().toISOString() });

  return {
    async claim(limit) {
      const waiting = await database.read((db) => anything(db, moment()));
      return waiting ? database.transaction((tx) => claimIn(tx, limit, moment())) : [];
    },

    async settle({ seq }, step) {
      const { wall: ms, now } = moment();
      const due = step.state === 'waiting' ? Math.ceil(ms + step.pause) : ms;
      await database.transaction((tx) =>
        settle(tx, { seq, state: step.state, reason: step.reason, due, now }),
      );
    },

    async chatsOf(person) {
      const chats = await database.read((db) =>
        db
          .selectFrom('conversations')
          .select(['conversation', 'address'])
          .where('person', '=', person)
          .where('personal', '=', 1)
          .where('dead', 'is', null)
          .orderBy('updated', 'desc')
          .execute(),
      );
      return chats.map(({ conversation, address }) => ({
        conversation,
        address: JSON.parse(address) as unknown,
      }));
    },

    async markDead(conversation, reason) {
      await database.transaction((tx) =>
        tx
          .updateTable('conversations')
          .set({ dead: reason })
          .where('conversation', '=', conversation)
          .execute(),
      );
    },
  };
}

const due = prepared<Moment, { seq: number }>((db, slot) =>
  db
    .selectFrom('outbox')
    .select('seq')
    .where('state', '=', sql.lit('waiting'))
    .where('due', '<=', slot('wall'))
    .where((is) => is.or([is('not_before', 'is', null), is('not_before', '<=', slot('now'))]))
    .limit(1),
);

async function anything(db: Session, moment: Moment): Promise<boolean> {
  return (await due(db, moment)).rows.length > 0;
}

async function claimIn(tx: Session, limit: number, moment: Moment): Promise<OutboxRow[]> {
  const { rows } = await heads(tx, { ...moment, limit });
  for (const { seq } of rows) await take(tx, { seq, until: moment.wall + LEASE, now: moment.now });
  return rows.map((row) => ({ ...row, attempts: row.attempts + 1 }));
}
