import type { Audit } from '../../registration/applyCommand.ts';
import type { Registration } from '../../registration/registration.ts';
import { auditOf } from '../registrations/audit.ts';
import type { Database } from '../database/database.ts';
import { parsed } from '../database/json.ts';
import { fromRow } from '../registrations/registrationRow.ts';
import { NOBODY, removeConversations, removeRegistrations } from './removal.ts';
import type { Removal } from './removal.ts';
import type { Clock } from '../rules.ts';
import type { Session } from '../database/tables.ts';
import { tracesOf } from './traces.ts';
import type { Traces, Who } from './traces.ts';

export type { Who } from './traces.ts';

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

export function peopleIn(database: Database, clock: Clock): People {
  return {
    show: (who) => database.read((db) => show(db, who)),
    remove: (who) => database.transaction((tx) => remove(tx, who, clock().toISOString())),
  };
}

/**
 * Removes a person who asks so in the chat. The conversation that asks stays, with its fresh state: it has to be
 * answered, and to know the question when it is delivered twice.
 */
export async function forgetPerson(tx: Session, id: string, asking: string, removal: Removal): Promise<void> {
  const mine = await tracesOf(tx, { id });
  await removeRegistrations(tx, numbersOf(mine), removal);
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

async function remove(tx: Session, who: Who, at: string) {
  const mine = await tracesOf(tx, who);
  await removeRegistrations(tx, numbersOf(mine), { at, channel: 'secretariaat' });
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

function numbersOf({ registrations }: Traces): string[] {
  return registrations.map(({ number }) => number);
}
