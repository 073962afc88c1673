import { EVENTS } from '../../forwarding/notices.ts';
import type { Audit } from '../../registration/applied.ts';
import { removedNotice } from '../../registration/notices/writeNotices.ts';
import { queueNotices } from '../outbox/queue.ts';
import { removeAddresses } from '../registrations/addresses.ts';
import { REMOVED, writeAudits } from '../registrations/audit.ts';
import { tellGone } from '../staff/tellStaff.ts';
import type { StoreRules } from '../rules.ts';
import type { Session } from '../database/tables.ts';
import { maskMissed, namesIn } from './names.ts';

/** Stands in the audit trail for someone whose data were removed. */
export const NOBODY = 'verwijderd';

/** So many at a time: a statement has a limit to its parameters. */
const CHUNK = 500;

/** When and where it was decided to remove something, and what is laid down for it. */
export interface Removal {
  /** ISO date-time. */
  at: string;
  /** `bewaartermijn`, or the channel of whoever asked. */
  channel: string;
  rules: StoreRules;
  /** Place in the outbox: what was queued after it is said because of the removal, and still goes out. */
  upTo?: number;
}

/**
 * Removes registrations with everything said about them, and their names from the questions that are kept. The audit
 * trail keeps that they were there and are removed, and no longer who did something with them; the webhook hears of it.
 * @returns how many there were
 */
export async function removeRegistrations(tx: Session, numbers: string[], removal: Removal): Promise<number> {
  const { at, rules } = removal;
  for (const some of chunks(numbers)) {
    const rows = await tx
      .deleteFrom('registrations')
      .where('number', 'in', some)
      .returning(['number', 'form', 'revision', 'status', 'person_name', 'answers'])
      .execute();
    await removeAddresses(tx, some);
    await removeTold(tx, some, removal);
    await tellGone(tx, some, at);
    const removed = rows.map((row) => ({ ...row, revision: row.revision + 1, event: REMOVED }));
    const told = removed.filter(({ form }) => rules.terms(form).webhook);
    await queueNotices(tx, told.map(removedNotice), at);
    await writeAudits(
      tx,
      removed.map((one) => removalOf(one, removal)),
    );
    if (rows.length > 0)
      await maskMissed(
        tx,
        rows.flatMap((row) => namesIn(row, rules)),
      );
  }
  return numbers.length;
}

/** The same for questions that were passed on; the webhook never heard of those. */
export async function removeQuestions(tx: Session, numbers: string[], removal: Removal): Promise<number> {
  for (const some of chunks(numbers)) {
    const rows = await tx
      .deleteFrom('questions')
      .where('number', 'in', some)
      .returning(['number', 'person_name', 'answer'])
      .execute();
    await removeTold(tx, some, removal);
    await tellGone(tx, some, removal.at);
    const audits = rows.map(({ number, answer }) => ({
      number,
      revision: answer === null ? 2 : 3,
      status: answer === null ? EVENTS.asked : EVENTS.answered,
    }));
    await writeAudits(
      tx,
      audits.map((one) => removalOf(one, removal)),
    );
    if (rows.length > 0)
      await maskMissed(
        tx,
        rows.map(({ person_name }) => person_name),
      );
  }
  return numbers.length;
}

/** What was said about these goes, and of who did something with them only that it was done stays. */
async function removeTold(tx: Session, numbers: string[], { upTo }: Removal): Promise<void> {
  const said = tx.deleteFrom('outbox').where('subject', 'in', numbers).where('kind', '!=', 'reply');
  await (upTo === undefined ? said : said.where('seq', '<=', upTo)).execute();
  await tx.updateTable('audit').set({ person: NOBODY }).where('number', 'in', numbers).execute();
}

/** @returns the last line in the trail of something that is removed */
function removalOf(
  { number, revision, status }: { number: string; revision: number; status: string },
  { at, channel }: Removal,
): Audit {
  return { number, revision, event: REMOVED, from: status, to: status, fields: [], by: NOBODY, channel, at };
}

/**
 * Removes conversations with what went out. That a message came in stays as long as it may come in twice: the hash of
 * a conversation leads to nobody.
 */
export async function removeConversations(tx: Session, conversations: string[]): Promise<void> {
  for (const some of chunks(conversations)) {
    await tx.deleteFrom('outbox').where('subject', 'in', some).where('kind', '=', 'reply').execute();
    await tx.deleteFrom('quarantine').where('conversation', 'in', some).execute();
    await tx.deleteFrom('answered').where('conversation', 'in', some).execute();
    await tx.deleteFrom('conversations').where('conversation', 'in', some).execute();
  }
}

function chunks(all: string[]): string[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, at) =>
    all.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}
