import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { rowsOf } from '../database/insertion.ts';
import { changed, prepared } from '../database/prepared.ts';
import { doneOf, together } from '../database/together.ts';
import type { New, Tables } from '../database/tables.ts';

/** A message that came in, by what makes it one. */
export type Message = Pick<New<'inbox'>, 'conversation' | 'message'>;

/** Changes nothing when this message was handled before. */
const insertInboxOne = prepared<New<'inbox'>, unknown>((db, slot) =>
  db
    .insertInto('inbox')
    .values({ conversation: slot('conversation'), message: slot('message'), received: slot('received') })
    .onConflict((known) => known.columns(['conversation', 'message']).doNothing()),
);

const byMessage = ({ conversation, message }: Message) => JSON.stringify([conversation, message]);

/** @returns whether this message was not handled before */
export const insertInbox = together(async (tx, messages: readonly New<'inbox'>[]) => {
  const [only] = messages;
  if (messages.length === 1) return [changed(await insertInboxOne(tx, only!))];
  const columns = { conversation: 'text', message: 'text', received: 'text' } as const;
  const { rows } = await sql<Message>`insert into inbox (conversation, message, received)
    select conversation, message, received from ${rowsOf(tx, columns, messages)}
    on conflict (conversation, message) do nothing returning conversation, message`.execute(tx);
  return doneOf(messages, byMessage, new Set(rows.map(byMessage)));
});

/** @returns whether this message was handled before; what was asked first is written first */
export const isHandled = together(async (tx, messages: readonly Message[]) => {
  const [only] = messages;
  if (messages.length === 1) return [(await selectInbox(tx, only!)).rows.length > 0];
  const columns = { conversation: 'text', message: 'text' } as const;
  const { rows } = await sql<Message>`select inbox.conversation, inbox.message from inbox
    join ${rowsOf(tx, columns, messages)} using (conversation, message)`.execute(tx);
  const handled = new Set(rows.map(byMessage));
  return messages.map((message) => handled.has(byMessage(message)));
});

const selectInbox = prepared<Message, Pick<Message, 'message'>>((db, slot) =>
  db
    .selectFrom('inbox')
    .select('message')
    .where('conversation', '=', slot('conversation'))
    .where('message', '=', slot('message')),
);

/** Replies to this message that nobody is sending at this moment, from now on ours to send. */
export const claimReplies = prepared<
  Message & { wall: number; until: number },
  Pick<Selectable<Tables['outbox']>, 'id' | 'seq' | 'subject' | 'payload'>
>((db, slot) =>
  db
    .updateTable('outbox')
    .set({ due: slot('until') })
    .where('lane', '=', slot('conversation'))
    .where('message', '=', slot('message'))
    .where('state', '=', 'waiting')
    .where('due', '<=', slot('wall'))
    .returning(['id', 'seq', 'subject', 'payload']),
);
