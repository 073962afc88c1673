import { randomUUID } from 'node:crypto';
import type { Outgoing } from '../../dialogs/conversationStore.ts';
import type { Reply } from '../../dialogs/message.ts';
import type { Notice } from '../../registration/notice.ts';
import { prepared } from '../database/prepared.ts';
import { LEASE } from './inHand.ts';
import type { New, Session } from '../database/tables.ts';

type NewRow = Omit<New<'outbox'>, 'state' | 'attempts' | 'reason' | 'created' | 'updated'> & { now: string };

const insert = prepared<NewRow, unknown>((db, slot) =>
  db
    .insertInto('outbox')
    .values({
      id: slot('id'),
      lane: slot('lane'),
      kind: slot('kind'),
      subject: slot('subject'),
      event: slot('event'),
      message: slot('message'),
      payload: slot('payload'),
      state: 'waiting',
      attempts: 0,
      due: slot('due'),
      not_before: slot('not_before'),
      reason: null,
      created: slot('now'),
      updated: slot('now'),
    })
    .onConflict((known) => known.column('id').doNothing()),
);

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
  await Promise.all(
    outgoing.map(({ id, reply }) =>
      insert(tx, {
        id,
        lane: conversation,
        kind: 'reply',
        subject: conversation,
        event: null,
        message: messageId,
        payload: JSON.stringify({ address, reply } satisfies ReplyPayload),
        due: wall + LEASE,
        not_before: null,
        now,
      }),
    ),
  );
  return outgoing;
}

/** Stores a notice; one with a key that is known already is left out. */
export async function queueNotice(tx: Session, notice: Notice, now: string): Promise<void> {
  await insert(tx, {
    id: notice.key,
    lane: `${notice.number} ${notice.to.kind}`,
    kind: notice.to.kind,
    subject: notice.number,
    event: notice.event,
    message: null,
    payload: JSON.stringify(notice),
    due: 0,
    not_before: notice.notBefore === undefined ? null : new Date(notice.notBefore).toISOString(),
    now,
  });
}

/** Takes out the waiting notices of a registration that no longer hold. */
export async function dropNotices(tx: Session, number: string, events: string[]): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where('subject', '=', number)
    .where('state', '=', 'waiting')
    .where('event', 'in', events)
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
