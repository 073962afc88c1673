import type { Audit } from '../registration/applyCommand.ts';
import type { Registration } from '../registration/registration.ts';
import { auditOf } from './audit.ts';
import type { Database } from './database.ts';
import { parsed } from './json.ts';
import { fromRow } from './registrationRow.ts';
import { NOBODY, removeConversations, removeRegistrations } from './removal.ts';
import type { Session } from './tables.ts';

/** Someone, by the id that the channel gives or by an e-mail address. */
export type Who = { id: string } | { email: string };

/** All that is kept about one person: what AVG article 15 asks for. */
export interface PersonalData {
  /** Handed in by this person, or about this person. */
  registrations: Registration[];
  audit: Audit[];
  conversations: { channel: string; updated: string; state: unknown; address: unknown }[];
  /** What was, or is to be, sent to this person. */
  messages: { kind: string; state: string; created: string; payload: unknown }[];
}

/** What one person can ask about their own data. */
export interface People {
  show(who: Who): Promise<PersonalData>;
  /** Removes all of it; the audit trail keeps that something happened. @returns how much there was */
  remove(who: Who): Promise<{ registrations: number; conversations: number; messages: number }>;
}

export function peopleIn(database: Database): People {
  return {
    show: (who) => database.read((db) => show(db, who)),
    remove: (who) => database.transaction((tx) => remove(tx, who)),
  };
}

/**
 * Removes a person who asks so in the chat. The conversation that asks stays, with its fresh state: it has to be
 * answered, and to know the question when it is delivered twice.
 * @param upTo place in the outbox: what was queued after it is said because of the removal, and still goes out
 */
export async function forgetPerson(tx: Session, id: string, asking: string, upTo: number): Promise<void> {
  const mine = await tracesOf(tx, { id });
  await removeRegistrations(tx, numbersOf(mine), upTo);
  await removeConversations(
    tx,
    mine.conversations.map(({ conversation }) => conversation).filter((key) => key !== asking),
  );
  await tx.deleteFrom('outbox').where('subject', '=', asking).where('kind', '=', 'reply').execute();
  await tx.deleteFrom('quarantine').where('conversation', '=', asking).execute();
  await tx.updateTable('audit').set({ person: NOBODY }).where('person', '=', id).execute();
}

async function show(db: Session, who: Who): Promise<PersonalData> {
  const { registrations, conversations, messages } = await tracesOf(db, who);
  return {
    registrations: registrations.map(fromRow),
    audit: (await Promise.all(registrations.map(({ number }) => auditOf(db, number)))).flat(),
    conversations: conversations.map(({ channel, updated, state, address }) => ({
      channel,
      updated,
      state: parsed(state),
      address: JSON.parse(address) as unknown,
    })),
    messages: messages.map(({ kind, state, created, payload }) => ({
      kind,
      state,
      created,
      payload: JSON.parse(payload) as unknown,
    })),
  };
}

async function remove(tx: Session, who: Who) {
  const mine = await tracesOf(tx, who);
  await removeRegistrations(tx, numbersOf(mine));
  await removeConversations(
    tx,
    mine.conversations.map(({ conversation }) => conversation),
  );
  for (const { seq } of mine.messages) await tx.deleteFrom('outbox').where('seq', '=', seq).execute();
  for (const person of mine.ids)
    await tx.updateTable('audit').set({ person: NOBODY }).where('person', '=', person).execute();
  return {
    registrations: mine.registrations.length,
    conversations: mine.conversations.length,
    messages: mine.messages.length,
  };
}

type Traces = Awaited<ReturnType<typeof tracesOf>>;

function numbersOf({ registrations }: Traces): string[] {
  return registrations.map(({ number }) => number);
}

/** Everything that leads to this person. An address leads to an id when its owner handed something in from a chat. */
async function tracesOf(db: Session, who: Who) {
  const email = 'email' in who ? who.email.trim().toLowerCase() : undefined;
  const registrations = await db
    .selectFrom('registrations')
    .selectAll()
    .where((is) =>
      'id' in who
        ? is('person', '=', who.id)
        : is.or([is('email', '=', email!), is(is.fn<string>('lower', ['person_email']), '=', email!)]),
    )
    .orderBy('number')
    .execute();
  const own = registrations
    .filter((row) => row.person_email?.toLowerCase() === email)
    .map(({ person }) => person);
  const ids = 'id' in who ? [who.id] : [...new Set(own)];
  const conversations =
    ids.length === 0
      ? []
      : await db.selectFrom('conversations').selectAll().where('person', 'in', ids).execute();
  const subjects = [
    ...registrations.map(({ number }) => number),
    ...conversations.map((row) => row.conversation),
  ];
  const messages = await db
    .selectFrom('outbox')
    .selectAll()
    .where((is) =>
      is.or([
        ...(subjects.length > 0 ? [is('subject', 'in', subjects)] : []),
        ...(email === undefined
          ? []
          : [is(is.fn<string>('lower', ['payload']), 'like', `%${escaped(email)}%`)]),
        is.lit(false),
      ]),
    )
    .orderBy('seq')
    .execute();
  return { ids, registrations, conversations, messages };
}

/** An address in a JSON text, as a pattern: a sign that the pattern gives a meaning stands for any one sign. */
function escaped(email: string): string {
  return JSON.stringify(email).replaceAll('\\', '_').replaceAll('%', '_');
}
