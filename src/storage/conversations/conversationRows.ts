import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { rowsOf } from '../database/insertion.ts';
import { changed, prepared } from '../database/prepared.ts';
import { doneOf, together } from '../database/together.ts';
import type { New, Tables } from '../database/tables.ts';
import type { Message } from './inboxRows.ts';

type Row = Selectable<Tables['conversations']>;

/** A conversation as one turn leaves it. */
export type ConversationChange = Omit<Row, 'revision' | 'dead' | 'told'>;

/** The conversation, and whether this message was handled before. */
export const select = prepared<
  Message,
  Pick<Row, 'state' | 'revision' | 'told'> & { handled: string | null }
>((db, slot) =>
  db
    .selectFrom('conversations')
    .leftJoin('inbox', (join) =>
      join
        .onRef('inbox.conversation', '=', 'conversations.conversation')
        .on('inbox.message', '=', slot('message')),
    )
    .where('conversations.conversation', '=', slot('conversation'))
    .select([
      'conversations.state',
      'conversations.revision',
      'conversations.told',
      'inbox.message as handled',
    ]),
);

/** A person's conversations where others read along, the latest first. */
export const selectShared = prepared<Pick<Row, 'person'>, Pick<Row, 'state'>>((db, slot) =>
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
const insertOne = prepared<ConversationChange, unknown>((db, slot) =>
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
      told: null,
    })
    .onConflict((known) => known.column('conversation').doNothing()),
);

/** Changes nothing when another revision was saved in between. */
const updateOne = prepared<ConversationChange & { revision: number; next: number }, unknown>((db, slot) =>
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
      told: null,
    })
    .where('conversation', '=', slot('conversation'))
    .where('revision', '=', slot('revision')),
);

const CHANGE = {
  conversation: 'text',
  state: 'text',
  updated: 'text',
  touched: 'bigint',
  person: 'text',
  channel: 'text',
  personal: 'integer',
  address: 'text',
} as const;
const CHANGED = sql.join(Object.keys(CHANGE).map((name) => sql.ref(name)));
const SET = sql.join(Object.keys(CHANGE).map((name) => sql`${sql.ref(name)} = ${sql.ref(`rows.${name}`)}`));

const byConversation = ({ conversation }: Pick<Row, 'conversation'>) => conversation;

/** @returns whether there was none yet */
export const insert = together(async (tx, changes: readonly ConversationChange[]) => {
  const [only] = changes;
  if (changes.length === 1) return [changed(await insertOne(tx, only!))];
  const { rows } = await sql<Pick<Row, 'conversation'>>`insert into conversations (${CHANGED}, revision)
    select ${CHANGED}, 1 from ${rowsOf(tx, CHANGE, changes)}
    on conflict (conversation) do nothing returning conversation`.execute(tx);
  return doneOf(changes, ({ conversation }) => conversation, new Set(rows.map(byConversation)));
});

/** @returns whether the revision was the one that was read */
export const update = together(
  async (tx, changes: readonly (ConversationChange & { revision: number; next: number })[]) => {
    const [only] = changes;
    if (changes.length === 1) return [changed(await updateOne(tx, only!))];
    const firsts = new Map(changes.toReversed().map((one) => [one.conversation, one]));
    const columns = { ...CHANGE, revision: 'integer', next: 'integer' } as const;
    const { rows } = await sql<
      Pick<Row, 'conversation'>
    >`update conversations set revision = rows.next, dead = null, told = null, ${SET}
      from ${rowsOf(tx, columns, [...firsts.values()])}
      where conversations.conversation = rows.conversation and conversations.revision = rows.revision
      returning conversations.conversation`.execute(tx);
    return doneOf(changes, ({ conversation }) => conversation, new Set(rows.map(byConversation)));
  },
);

export const setApart = prepared<Omit<New<'quarantine'>, 'person' | 'state'>, unknown>((db, slot) =>
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

export const clearState = prepared<Pick<Row, 'conversation'>, unknown>((db, slot) =>
  db
    .updateTable('conversations')
    .set((is) => ({ state: null, revision: is('revision', '+', 1) }))
    .where('conversation', '=', slot('conversation'))
    .where('state', 'is not', null),
);
