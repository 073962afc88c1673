import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Database } from '../database/database.ts';
import { hasRowLocks } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import { LEASE } from './lease.ts';
import type { InHand, Said } from './inHand.ts';
import type { RetryStep } from './retry.ts';
import { WAYS } from './ways.ts';
import type { Way } from './ways.ts';
import type { Clock } from '../rules.ts';
import type { OutboxKind, Session, Tables } from '../database/tables.ts';

export type OutboxRow = Selectable<Tables['outbox']>;

interface Moment {
  /** ms of the real clock. */
  wall: number;
  /** ISO date-time of the bot's own clock. */
  now: string;
}

/** What may be sent now: the first of each lane that is waiting, unless someone is sending it or it has to wait. */
const headsOf = ({ kinds }: Way) =>
  prepared<Moment & { limit: number }, OutboxRow>((db, slot) =>
    db
      .selectFrom('outbox')
      .selectAll('outbox')
      .where((is) => is.or(kinds.map((kind) => is('outbox.kind', '=', sql.lit(kind)))))
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

const heads = new Map(WAYS.map((way) => [way, headsOf(way)]));

const take = prepared<{ seq: number; until: number; now: string }, unknown>((db, slot) =>
  db
    .updateTable('outbox')
    .set((is) => ({ due: slot('until'), attempts: is('attempts', '+', 1), updated: slot('now') }))
    .where('seq', '=', slot('seq')),
);

/** The outbox in the database, for whoever sends from it. */
export interface OutboxRows {
  /** @returns the kinds of which something may be sent now */
  due(): Promise<Set<OutboxKind>>;
  /** Takes up to so many that go this way, for this process alone; each is from another lane. */
  claim(way: Way, limit: number): Promise<OutboxRow[]>;
  /** Writes down what became of one that was claimed, now or when the database answers again. */
  settle(row: OutboxRow, step: RetryStep, said: Said): Promise<void>;
  /** @returns the personal chats of a person that still work, the last one used first */
  chatsOf(person: string): Promise<{ conversation: string; address: unknown }[]>;
}

export function outboxRows(database: Database, clock: Clock, wall: () => number, inHand: InHand): OutboxRows {
  const moment = (): Moment => ({ wall: wall(), now: clock().toISOString() });

  return {
    async due() {
      const { rows } = await database.read((db) => kindsDue(db, moment()));
      return new Set(rows.map(({ kind }) => kind));
    },

    async claim(way, limit) {
      const claimed = await database.transaction((tx) => claimIn(tx, way, limit, moment(), inHand));
      inHand.hold(claimed);
      return claimed;
    },

    async settle({ id, attempts }, step, said) {
      inHand.settle(id, step, attempts, said);
      await inHand.flush();
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
  };
}

const kindsDue = prepared<Moment, { kind: OutboxKind }>((db, slot) =>
  db
    .selectFrom('outbox')
    .select('kind')
    .distinct()
    .where('state', '=', sql.lit('waiting'))
    .where('due', '<=', slot('wall'))
    .where((is) => is.or([is('not_before', 'is', null), is('not_before', '<=', slot('now'))])),
);

/** What this process has in hand stays where it is, though its lease may have run out: renewing it may have failed. */
async function claimIn(
  tx: Session,
  way: Way,
  limit: number,
  moment: Moment,
  inHand: InHand,
): Promise<OutboxRow[]> {
  const { rows = [] } = (await heads.get(way)?.(tx, { ...moment, limit: limit + inHand.size })) ?? {};
  const free = rows.filter(({ id }) => !inHand.has(id)).slice(0, limit);
  for (const { seq } of free) await take(tx, { seq, until: moment.wall + LEASE, now: moment.now });
  return free.map((row) => ({ ...row, attempts: row.attempts + 1 }));
}
