import type { Origin } from '../../registration/command.ts';
import type { Notice } from '../../registration/notice.ts';
import type { Database } from '../database/database.ts';
import { writeResent } from '../registrations/audit.ts';
import type { Clock } from '../rules.ts';
import type { OutboxKind, OutboxState } from '../database/tables.ts';

/** One message to the outside, and what became of it; never what it said or to whom. */
export interface DeliveryLine {
  key: string;
  kind: OutboxKind;
  /** The registration's number; of a reply nothing is told but that it was one. */
  number?: string;
  event?: string;
  state: OutboxState;
  attempts: number;
  reason?: string;
  /** ISO date-time before which it is not sent. */
  notBefore?: string;
  created: string;
  updated: string;
}

/** Which are wanted; everything named must hold. */
export interface DeliveryFilter {
  key?: string;
  number?: string;
  kind?: OutboxKind;
  /** Any of these. */
  states?: readonly OutboxState[];
  /** Made at or after this moment: ISO date-time. */
  since?: string;
}

/** Part of a list: so many, after the first ones that are skipped. */
export interface Part {
  skip: number;
  most: number;
}

export type DeliveryTotals = Record<OutboxKind, Record<OutboxState, number>>;

/** What was sent, what waits and what failed, for the staff. */
export interface Deliveries {
  /** Oldest first; a part of them newest first. */
  find(filter: DeliveryFilter, part?: Part): Promise<DeliveryLine[]>;
  /** Counts of everything kept: they add up to all there is. */
  totals(): Promise<DeliveryTotals>;
  /** @returns since when the oldest waits of what may go now, an ISO date-time; undefined when nothing does */
  oldest(): Promise<string | undefined>;
  /**
   * Sends one again that failed, died or may have arrived, and writes that down with what it is about.
   * @returns what it was, undefined when there is no such one
   */
  resend(key: string, origin: Origin): Promise<'queued' | 'waiting already' | 'sent already' | undefined>;
  /** Takes one out, of which nothing is to be kept. */
  drop(key: string): Promise<void>;
  /** Takes out what waits of this event, for whoever sends it at once. */
  take(event: string): Promise<Notice[]>;
}

const KINDS: OutboxKind[] = ['reply', 'mail', 'chat', 'secretariat', 'webhook', 'channel'];
const STATES: OutboxState[] = ['waiting', 'sent', 'failed', 'dead', 'unknown'];

export function deliveriesIn(database: Database, clock: Clock, queued: () => void): Deliveries {
  return {
    find: ({ key, number, kind, states, since }, part) =>
      database.read(async (db) => {
        let query = db
          .selectFrom('outbox')
          .selectAll()
          .orderBy('seq', part ? 'desc' : 'asc');
        if (key !== undefined) query = query.where('id', '=', key);
        if (number !== undefined) query = query.where('subject', '=', number);
        if (kind !== undefined) query = query.where('kind', '=', kind);
        if (states !== undefined) query = query.where('state', 'in', states);
        if (part !== undefined) query = query.offset(part.skip).limit(part.most);
        if (since !== undefined) query = query.where('created', '>=', new Date(since).toISOString());
        return (await query.execute()).map((row) => ({
          key: row.id,
          kind: row.kind,
          ...(row.kind !== 'reply' && { number: row.subject }),
          ...(row.event !== null && { event: row.event }),
          state: row.state,
          attempts: row.attempts,
          ...(row.reason !== null && { reason: row.reason }),
          ...(row.not_before !== null && { notBefore: row.not_before }),
          created: row.created,
          updated: row.updated,
        }));
      }),

    totals: () =>
      database.read(async (db) => {
        const counted = await db
          .selectFrom('outbox')
          .select((is) => ['kind', 'state', is.fn.countAll<number>().as('count')])
          .groupBy(['kind', 'state'])
          .execute();
        const count = (kind: OutboxKind, state: OutboxState) =>
          counted.find((line) => line.kind === kind && line.state === state)?.count ?? 0;
        return Object.fromEntries(
          KINDS.map((kind) => [kind, Object.fromEntries(STATES.map((state) => [state, count(kind, state)]))]),
        ) as DeliveryTotals;
      }),

    oldest: () =>
      database.read(async (db) => {
        const now = clock().toISOString();
        const row = await db
          .selectFrom('outbox')
          .select((is) => is.fn.min('created').as('oldest'))
          .where('state', '=', 'waiting')
          .where((is) => is.or([is('not_before', 'is', null), is('not_before', '<=', now)]))
          .executeTakeFirst();
        return row?.oldest ?? undefined;
      }),

    async drop(key) {
      await database.transaction((tx) => tx.deleteFrom('outbox').where('id', '=', key).execute());
    },

    take: (event) =>
      database.transaction(async (tx) => {
        const taken = await tx
          .deleteFrom('outbox')
          .where('event', '=', event)
          .where('state', '=', 'waiting')
          .returning('payload')
          .execute();
        return taken.map(({ payload }) => JSON.parse(payload) as Notice);
      }),

    async resend(key, { by, channel, at }) {
      const result = await database.transaction(async (tx) => {
        const row = await tx
          .selectFrom('outbox')
          .select(['state', 'subject'])
          .where('id', '=', key)
          .executeTakeFirst();
        if (!row) return undefined;
        if (row.state === 'waiting') return 'waiting already';
        if (row.state === 'sent') return 'sent already';
        await tx
          .updateTable('outbox')
          .set({ state: 'waiting', attempts: 0, due: 0, updated: clock().toISOString() })
          .where('id', '=', key)
          .execute();
        await writeResent(tx, row.subject, { by: by.id, channel, at });
        return 'queued';
      });
      if (result === 'queued') queued();
      return result;
    },
  };
}
