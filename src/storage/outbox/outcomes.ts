import { tellOfDeliveries } from '../staff/tellStaff.ts';
import { parsed } from '../database/json.ts';
import type { OutboxState, Session } from '../database/tables.ts';

/** What is to be written down of one message that was taken. */
export interface Outcome {
  id: string;
  state: OutboxState;
  reason: string | null;
  attempts: number;
  due: number;
  /** The conversation that turned out to take nothing more. */
  dead: string | undefined;
  /** The conversation in which the bot spoke by itself, and of which registration. */
  told: { conversation: string | undefined; about: string } | undefined;
}

/** Of so many it is remembered that they were told. */
const MOST_TOLD = 20;

/** So many ids at a time: a statement has a limit to its parameters. */
const CHUNK = 500;

/** These stay with who has them until then, in ms of the real clock. */
export async function renew(tx: Session, ids: string[], until: number): Promise<void> {
  for (const some of chunks(ids)) {
    await tx
      .updateTable('outbox')
      .set({ due: until })
      .where('id', 'in', some)
      .where('state', '=', 'waiting')
      .execute();
  }
}

/** Writes down what became of these. Nearly all have been sent: that takes one statement. */
export async function writeDown(tx: Session, outcomes: Outcome[], updated: string): Promise<void> {
  const sent = outcomes.filter(({ state }) => state === 'sent').map(({ id }) => id);
  for (const some of chunks(sent)) {
    await tx
      .updateTable('outbox')
      .set({ state: 'sent', reason: null, updated })
      .where('id', 'in', some)
      .execute();
  }
  for (const { told } of outcomes) if (told) await noteTold(tx, told);
  const ended = (state: OutboxState) => outcomes.filter((one) => one.state === state).map(({ id }) => id);
  await tellOfDeliveries(tx, { failed: [...ended('failed'), ...ended('dead')], sent }, updated);
  for (const { id, state, reason, attempts, due, dead } of outcomes.filter(({ state }) => state !== 'sent')) {
    await tx
      .updateTable('outbox')
      .set({ state, reason, attempts, due, updated })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .where('attempts', '<=', attempts)
      .execute();
    if (dead === undefined) continue;
    const marked = tx.updateTable('conversations').set({ dead: reason });
    await marked.where('conversation', '=', dead).execute();
  }
}

/** What was told since the person last said something, the last one last: the next message may answer it. */
async function noteTold(tx: Session, { conversation, about }: NonNullable<Outcome['told']>): Promise<void> {
  if (conversation === undefined) return;
  const of = tx.selectFrom('conversations').select('told').where('conversation', '=', conversation);
  const row = await of.executeTakeFirst();
  if (!row) return;
  const before = parsed(row.told) as string[] | undefined;
  const told = [...(before ?? []).filter((one) => one !== about), about].slice(-MOST_TOLD);
  await tx
    .updateTable('conversations')
    .set({ told: JSON.stringify(told) })
    .where('conversation', '=', conversation)
    .execute();
}

function chunks(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, at) =>
    ids.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}
