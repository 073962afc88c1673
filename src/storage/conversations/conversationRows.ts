import { prepared } from '../database/prepared.ts';

/** A conversation as one turn leaves it. */
export interface ConversationChange {
  conversation: string;
  state: string;
  updated: string;
  /** ms of the real clock. */
  touched: number;
  person: string;
  channel: string;
  personal: number;
  address: string;
}

/** The conversation, and whether this message was handled before. */
export const select = prepared<
  { conversation: string; message: string },
  { state: string | null; revision: number; handled: string | null }
>((db, slot) =>
  db
    .selectFrom('conversations')
    .leftJoin('inbox', (join) =>
      join
        .onRef('inbox.conversation', '=', 'conversations.conversation')
        .on('inbox.message', '=', slot('message')),
    )
    .where('conversations.conversation', '=', slot('conversation'))
    .select(['conversations.state', 'conversations.revision', 'inbox.message as handled']),
);

/** A person's conversations where others read along, the latest first. */
export const selectShared = prepared<{ person: string }, { state: string | null }>((db, slot) =>
  db
    .selectFrom('conversations')
    .select('state')
    .where('person', '=', slot('person'))
    .where('personal', '=', 0)
    .where('state', 'is not', null)
    .orderBy('updated', 'desc')
    .limit(20),
);

/** Changes nothing when there is one already. */
export const insert = prepared<ConversationChange, unknown>((db, slot) =>
  db
    .insertInto('conversations')
    .values({
      conversation: slot('conversation'),
      revision: 1,
      state: slot('state'),
      updated: slot('updated'),
      touched: slot('touched'),
      person: slot('person'),
      channel: slot('channel'),
      personal: slot('personal'),
      address: slot('address'),
      dead: null,
    })
    .onConflict((known) => known.column('conversation').doNothing()),
);

/** Changes nothing when another revision was saved in between. */
export const update = prepared<ConversationChange & { revision: number; next: number }, unknown>((db, slot) =>
  db
    .updateTable('conversations')
    .set({
      revision: slot('next'),
      state: slot('state'),
      updated: slot('updated'),
      touched: slot('touched'),
      person: slot('person'),
      channel: slot('channel'),
      personal: slot('personal'),
      address: slot('address'),
      dead: null,
    })
    .where('conversation', '=', slot('conversation'))
    .where('revision', '=', slot('revision')),
);

/** Changes nothing when this message was handled before. */
export const insertInbox = prepared<{ conversation: string; message: string; received: string }, unknown>(
  (db, slot) =>
    db
      .insertInto('inbox')
      .values({ conversation: slot('conversation'), message: slot('message'), received: slot('received') })
      .onConflict((known) => known.columns(['conversation', 'message']).doNothing()),
);

export const isHandled = prepared<{ conversation: string; message: string }, { message: string }>(
  (db, slot) =>
    db
      .selectFrom('inbox')
      .select('message')
      .where('conversation', '=', slot('conversation'))
      .where('message', '=', slot('message')),
);

/** Replies to this message that nobody is sending at this moment, from now on ours to send. */
export const claimReplies = prepared<
  { conversation: string; message: string; wall: number; until: number },
  { id: string; seq: number; subject: string; payload: string }
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

export const insertMissed = prepared<
  { reason: string; question: string; nearest: string | null; comment: string | null; day: string },
  unknown
>((db, slot) =>
  db.insertInto('missed').values({
    reason: slot('reason'),
    question: slot('question'),
    nearest: slot('nearest'),
    comment: slot('comment'),
    day: slot('day'),
  }),
);

export const setApart = prepared<{ conversation: string; reason: string; at: string }, unknown>((db, slot) =>
  db
    .insertInto('quarantine')
    .columns(['conversation', 'person', 'state', 'reason', 'at'])
    .expression((from) =>
      from
        .selectFrom('conversations')
        .where('conversation', '=', slot('conversation'))
        .where('state', 'is not', null)
        .select((is) => [
          'conversation',
          'person',
          is.ref('state').$notNull().as('state'),
          is.cast<string>(is.val(slot('reason')), 'text').as('reason'),
          is.cast<string>(is.val(slot('at')), 'text').as('at'),
        ]),
    ),
);

export const clearState = prepared<{ conversation: string }, unknown>((db, slot) =>
  db
    .updateTable('conversations')
    .set((is) => ({ state: null, revision: is('revision', '+', 1) }))
    .where('conversation', '=', slot('conversation'))
    .where('state', 'is not', null),
);
