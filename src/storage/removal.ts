import type { Session } from './tables.ts';

/** Stands in the audit trail for someone whose data were removed. */
export const NOBODY = 'verwijderd';

/** So many at a time: a statement has a limit to its parameters. */
const CHUNK = 500;

/**
 * Removes registrations with everything said about them, up to this place in the outbox. The audit trail keeps that they were there, and no longer
 * who did something with them.
 * @returns how many there were
 */
export async function removeRegistrations(tx: Session, numbers: string[], upTo = Infinity): Promise<number> {
  for (let start = 0; start < numbers.length; start += CHUNK) {
    const some = numbers.slice(start, start + CHUNK);
    const said = tx.deleteFrom('outbox').where('subject', 'in', some).where('kind', '!=', 'reply');
    await (Number.isFinite(upTo) ? said.where('seq', '<=', upTo) : said).execute();
    await tx.deleteFrom('registrations').where('number', 'in', some).execute();
    await tx.updateTable('audit').set({ person: NOBODY }).where('number', 'in', some).execute();
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
