import { removedNotice } from '../../registration/notices/writeNotices.ts';
import { queueNotices } from '../outbox/queue.ts';
import { removeAddresses } from '../registrations/addresses.ts';
import { REMOVED, writeAudits } from '../registrations/audit.ts';
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
  const { at, channel, rules, upTo } = removal;
  for (const some of chunks(numbers)) {
    const rows = await tx
      .deleteFrom('registrations')
      .where('number', 'in', some)
      .returning(['number', 'form', 'revision', 'status', 'person_name', 'answers'])
      .execute();
    await removeAddresses(tx, some);
    const said = tx.deleteFrom('outbox').where('subject', 'in', some).where('kind', '!=', 'reply');
    await (upTo === undefined ? said : said.where('seq', '<=', upTo)).execute();
    await tx.updateTable('audit').set({ person: NOBODY }).where('number', 'in', some).execute();
    const removed = rows.map((row) => ({ ...row, revision: row.revision + 1, event: REMOVED }));
    const told = removed.filter(({ form }) => rules.terms(form).webhook);
    await queueNotices(tx, told.map(removedNotice), at);
    const audits = removed.map(({ number, revision, event, status }) => ({
      ...{ number, revision, event },
      from: status,
      to: status,
      fields: [],
      by: NOBODY,
      channel,
      at,
    }));
    await writeAudits(tx, audits);
    if (rows.length > 0)
      await maskMissed(
        tx,
        rows.flatMap((row) => namesIn(row, rules)),
      );
  }
  return numbers.length;
}

/**
 * Removes conversations with what went out. That a message came in stays as long as it may come in twice: the hash of
 * a conversation leads to nobody.
 */
export async function removeConversations(tx: Session, conversations: string[]): Promise<void> {
  for (const some of chunks(conversations)) {
    await tx.deleteFrom('outbox').where('subject', 'in', some).where('kind', '=', 'reply').execute();
    await tx.deleteFrom('quarantine').where('conversation', 'in', some).execute();
    await tx.deleteFrom('conversations').where('conversation', 'in', some).execute();
  }
}

function chunks(all: string[]): string[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, at) =>
    all.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}
