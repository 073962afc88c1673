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
}

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
  for (const { id, dead, ...outcome } of outcomes.filter(({ state }) => state !== 'sent')) {
    await tx
      .updateTable('outbox')
      .set({ ...outcome, updated })
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .where('attempts', '<=', outcome.attempts)
      .execute();
    if (dead === undefined) continue;
    const marked = tx.updateTable('conversations').set({ dead: outcome.reason });
    await marked.where('conversation', '=', dead).execute();
  }
}

function chunks(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, at) =>
    ids.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}
