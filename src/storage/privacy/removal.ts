import type { Status } from '../../registration/registration.ts';
import { writeAudit } from '../registrations/audit.ts';
import type { Session } from '../database/tables.ts';

/** Stands in the audit trail for someone whose data were removed. */
export const NOBODY = 'verwijderd';

/** So many at a time: a statement has a limit to its parameters. */
const CHUNK = 500;

/** When and where it was decided to remove something. */
export interface Removal {
  /** ISO date-time. */
  at: string;
  /** `bewaartermijn`, or the channel of whoever asked. */
  channel: string;
  /** Place in the outbox: what was queued after it is said because of the removal, and still goes out. */
  upTo?: number;
}

/**
 * Removes registrations with everything said about them. The audit trail keeps that they were there and are removed,
 * and no longer who did something with them.
 * @returns how many there were
 */
export async function removeRegistrations(tx: Session, numbers: string[], removal: Removal): Promise<number> {
  const { at, channel, upTo } = removal;
  for (let start = 0; start < numbers.length; start += CHUNK) {
    const some = numbers.slice(start, start + CHUNK);
    const rows = await tx
      .deleteFrom('registrations')
      .where('number', 'in', some)
      .returning(['number', 'revision', 'status'])
      .execute();
    const said = tx.deleteFrom('outbox').where('subject', 'in', some).where('kind', '!=', 'reply');
    await (upTo === undefined ? said : said.where('seq', '<=', upTo)).execute();
    await tx.updateTable('audit').set({ person: NOBODY }).where('number', 'in', some).execute();
    for (const { number, revision, status } of rows) {
      await writeAudit(tx, {
        number,
        revision: revision + 1,
        event: 'verwijderd',
        from: status as Status,
        to: status as Status,
        fields: [],
        by: NOBODY,
        channel,
        at,
      });
    }
  }
  return numbers.length;
}

/** Removes conversations with what came in and went out. */
export async function removeConversations(tx: Session, conversations: string[]): Promise<void> {
  for (let start = 0; start < conversations.length; start += CHUNK) {
    const some = conversations.slice(start, start + CHUNK);
    await tx.deleteFrom('outbox').where('subject', 'in', some).where('kind', '=', 'reply').execute();
    await tx.deleteFrom('inbox').where('conversation', 'in', some).execute();
    await tx.deleteFrom('quarantine').where('conversation', 'in', some).execute();
    await tx.deleteFrom('conversations').where('conversation', 'in', some).execute();
  }
}
