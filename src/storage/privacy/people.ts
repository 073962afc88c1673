import type { Audit } from '../../registration/applied.ts';
import type { Question } from '../../forwarding/question.ts';
import type { Registration } from '../../registration/registration.ts';
import { auditOf } from '../registrations/audit.ts';
import { settleAll } from '../registrations/batches.ts';
import type { Database } from '../database/database.ts';
import { parsed } from '../database/json.ts';
import { questionOf } from '../questions/questionRows.ts';
import { fromRow } from '../registrations/registrationRow.ts';
import { forgetInCorrections } from './corrections.ts';
import { maskMissed } from './names.ts';
import { NOBODY, removeConversations, removeQuestions, removeRegistrations } from './removal.ts';
import type { Removal } from './removal.ts';
import type { Clock, StoreRules } from '../rules.ts';
import type { Session } from '../database/tables.ts';
import { tracesOf } from './traces.ts';
import type { Traces, Who } from './traces.ts';

export type { Who } from './traces.ts';

/** All that is kept about one person: what AVG article 15 asks for. */
export interface PersonalData {
  /** Handed in by this person, or about this person. */
  registrations: Registration[];
  /** Had passed on to the staff. */
  questions: Question[];
  audit: Audit[];
  conversations: { channel: string; updated: string; state: unknown; address: unknown }[];
  /** What was, or is to be, sent to this person. */
  messages: { kind: string; state: string; created: string; payload: unknown }[];
  /** Asked the bot, and answered. */
  asked: { at: string; question: string }[];
  /** Wishes to hear of. */
  interests: string[];
  /** What could not be read, and was set apart. */
  setApart: { at: string; state: string }[];
}

/** How much of a person was removed. */
export type Removed = Record<'registrations' | 'questions' | 'conversations' | 'messages', number>;

/** What one person can ask about their own data. */
export interface People {
  show(who: Who): Promise<PersonalData>;
  /** Removes all of it; the audit trail keeps that something happened. @returns how much there was */
  remove(who: Who): Promise<Removed>;
}

/** @param removed called when there is something to tell of a removal */
export function peopleIn(
  database: Database,
  clock: Clock,
  { rules, removed }: { rules: StoreRules; removed: () => Promise<void> },
): People {
  return {
    show: (who) => database.read((db) => show(db, who)),
    async remove(who) {
      const removal = { at: clock().toISOString(), channel: 'secretariaat', rules };
      const counted = await database.transaction((tx) => remove(tx, who, removal));
      await removed();
      return counted;
    },
  };
}

/**
 * Removes a person who asks so in the chat, the conversation that asks included: what is queued after this answers it,
 * with an address of its own, and goes once that was sent.
 */
export async function forgetPerson(
  tx: Session,
  { id, name }: { id: string; name: string },
  removal: Removal,
): Promise<void> {
  await settleAll(tx);
  await removeAll(tx, await tracesOf(tx, { id }), removal);
  await maskMissed(tx, [name]);
}

async function show(db: Session, who: Who): Promise<PersonalData> {
  const { registrations, questions, conversations, messages, setApart, answered, interests } = await tracesOf(
    db,
    who,
  );
  const numbers = [...registrations, ...questions].map(({ number }) => number);
  return {
    registrations: registrations.map(fromRow),
    questions: questions.map(questionOf),
    audit: (await Promise.all(numbers.map((number) => auditOf(db, number)))).flat(),
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
    asked: answered.map(({ at, question }) => ({ at, question })),
    interests: interests.map(({ subject }) => subject),
    setApart: setApart.map(({ at, state }) => ({ at, state })),
  };
}

async function remove(tx: Session, who: Who, removal: Removal): Promise<Removed> {
  await settleAll(tx);
  const mine = await tracesOf(tx, who);
  for (const { seq } of mine.messages) await tx.deleteFrom('outbox').where('seq', '=', seq).execute();
  await removeAll(tx, mine, removal);
  if ('email' in who) await forgetInCorrections(tx, who.email);
  return {
    registrations: mine.registrations.length,
    questions: mine.questions.length,
    conversations: mine.conversations.length,
    messages: mine.messages.length,
  };
}

async function removeAll(tx: Session, mine: Traces, removal: Removal): Promise<void> {
  await removeRegistrations(
    tx,
    mine.registrations.map(({ number }) => number),
    removal,
  );
  await removeQuestions(
    tx,
    mine.questions.map(({ number }) => number),
    removal,
  );
  await removeConversations(
    tx,
    mine.conversations.map(({ conversation }) => conversation),
  );
  for (const person of mine.ids) {
    await tx.deleteFrom('quarantine').where('person', '=', person).execute();
    await tx.deleteFrom('interests').where('person', '=', person).execute();
    await tx.updateTable('audit').set({ person: NOBODY }).where('person', '=', person).execute();
  }
}
