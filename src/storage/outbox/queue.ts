import { randomUUID } from 'node:crypto';
import type { Outgoing } from '../../dialogs/conversationStore.ts';
import type { Reply } from '../../dialogs/message.ts';
import type { Notice } from '../../registration/notice.ts';
import { anyOf, insertion } from '../database/insertion.ts';
import { LEASE } from './lease.ts';
import type { New, Session } from '../database/tables.ts';

type NewRow = Pick<
  New<'outbox'>,
  'id' | 'lane' | 'kind' | 'subject' | 'event' | 'message' | 'payload' | 'due' | 'not_before'
>;

const insert = insertion(
  'outbox',
  {
    id: 'text',
    lane: 'text',
    kind: 'text',
    subject: 'text',
    event: 'text',
    message: 'text',
    payload: 'text',
    state: 'text',
    attempts: 'integer',
    due: 'bigint',
    not_before: 'text',
    reason: 'text',
    created: 'text',
    updated: 'text',
  },
  { column: 'id', then: 'keep' },
);

async function queue(tx: Session, rows: readonly NewRow[], now: string): Promise<void> {
  const waiting = { state: 'waiting' as const, attempts: 0, reason: null, created: now, updated: now };
  await insert(
    tx,
    rows.map((row) => ({ ...row, ...waiting })),
  );
}

/** What a reply's row holds; the rest stands in columns. */
type ReplyPayload = Pick<Outgoing, 'address' | 'reply'>;

/**
 * Stores the replies of a turn, leased to the turn that sends them at once.
 * @param wall ms of the real clock
 */
export async function queueReplies(
  tx: Session,
  turn: { conversation: string; messageId: string; address: unknown },
  replies: Reply[],
  now: string,
  wall: number,
): Promise<Outgoing[]> {
  const { conversation, messageId, address } = turn;
  const outgoing = replies.map((reply) => ({ id: randomUUID(), conversation, address, reply }));
  const rows = outgoing.map(({ id, reply }) => ({
    id,
    lane: conversation,
    kind: 'reply' as const,
    subject: conversation,
    event: null,
    message: messageId,
    payload: JSON.stringify({ address, reply } satisfies ReplyPayload),
    due: wall + LEASE,
    not_before: null,
  }));
  await queue(tx, rows, now);
  return outgoing;
}

/** Stores notices; one with a key that is known already is left out. */
export async function queueNotices(tx: Session, notices: readonly Notice[], now: string): Promise<void> {
  const rows = notices.map((notice) => ({
    id: notice.key,
    lane: `${notice.number} ${notice.to.kind}`,
    kind: notice.to.kind,
    subject: notice.number,
    event: notice.event,
    message: null,
    payload: JSON.stringify(notice),
    due: 0,
    not_before: notice.notBefore === undefined ? null : new Date(notice.notBefore).toISOString(),
  }));
  await queue(tx, rows, now);
}

/** Has a card of the staff's channel shown as it is then; one with a key that is known already is left out. */
export async function queueCard(
  tx: Session,
  { subject, key }: { subject: string; key: string },
  now: string,
): Promise<void> {
  const row = { id: key, lane: `kanaal ${subject}`, kind: 'channel' as const, subject, event: 'kaart' };
  await queue(tx, [{ ...row, message: null, payload: '{}', due: 0, not_before: null }], now);
}

/** Takes out what waits of this event about these registrations, and no longer holds. */
export async function dropNotices(tx: Session, event: string, numbers: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('subject', 'in', anyOf(tx, numbers))
    .where('state', '=', 'waiting')
    .where('event', '=', event)
    .execute();
}

/** @returns the place in the outbox of what was queued last */
export async function lastSeq(tx: Session): Promise<number> {
  const row = await tx.selectFrom('outbox').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row?.seq ?? 0;
}

/** @returns the reply that a row holds */
export function outgoingOf(row: { id: string; subject: string; payload: string }): Outgoing {
  const { address, reply } = JSON.parse(row.payload) as ReplyPayload;
  return { id: row.id, conversation: row.subject, address, reply };
}
