import type { Person } from '../dialogs/message.ts';
import type { Session } from './tables.ts';

/** Removes a person from everything but the audit trail, which keeps that something happened without saying who did it. */
export async function forgetPerson(
  tx: Session,
  person: Pick<Person, 'id'>,
  { except }: { except?: string } = {},
) {
  const conversations = tx.selectFrom('conversations').select('conversation').where('person', '=', person.id);
  const others = except === undefined ? conversations : conversations.where('conversation', '!=', except);
  await tx.deleteFrom('outbox').where('kind', '=', 'reply').where('subject', 'in', conversations).execute();
  await tx.deleteFrom('inbox').where('conversation', 'in', others).execute();
  await tx.deleteFrom('quarantine').where('person', '=', person.id).execute();
  await tx.deleteFrom('conversations').where('conversation', 'in', others).execute();
  await tx.deleteFrom('registrations').where('person', '=', person.id).execute();
  await tx.updateTable('audit').set({ person: 'verwijderd' }).where('person', '=', person.id).execute();
}
