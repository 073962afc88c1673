import { registrationsNow } from '../registrations/registrationRows.ts';
import { numbersWith } from '../registrations/wanted.ts';
import type { Session } from '../database/tables.ts';

/** Someone, by who they are in a chat, by an account in any channel and tenant, or by an e-mail address. */
export type Who = { id: string } | { account: string } | { email: string };

export type Traces = Awaited<ReturnType<typeof tracesOf>>;

/** Everything that leads to this person. An address leads to an id when its owner handed something in from a chat. */
export async function tracesOf(db: Session, who: Who) {
  const known = 'id' in who ? [who.id] : 'account' in who ? await personsWith(db, who.account) : undefined;
  const email = 'email' in who ? who.email.trim().toLowerCase() : undefined;
  const registrations = await db
    .selectFrom(registrationsNow(db))
    .selectAll()
    .where((is) =>
      known
        ? is.or([is.lit(false), ...(known.length > 0 ? [is('person', 'in', known)] : [])])
        : is.or([
            is('number', 'in', numbersWith(is, email!)),
            is(is.fn<string>('lower', ['person_email']), '=', email!),
          ]),
    )
    .orderBy('number')
    .execute();
  const own = registrations
    .filter((row) => row.person_email?.toLowerCase() === email)
    .map(({ person }) => person);
  const ids = known ?? [...new Set(own)];
  const conversations =
    ids.length === 0
      ? []
      : await db.selectFrom('conversations').selectAll().where('person', 'in', ids).execute();
  const questions = await db
    .selectFrom('questions')
    .selectAll()
    .where((is) =>
      is.or([
        is.lit(false),
        ...(ids.length > 0 ? [is('person', 'in', ids)] : []),
        ...(email === undefined ? [] : [is(is.fn<string>('lower', ['person_email']), '=', email)]),
      ]),
    )
    .orderBy('number')
    .execute();
  const subjects = [
    ...questions.map(({ number }) => number),
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
  const setApart =
    ids.length === 0
      ? []
      : await db.selectFrom('quarantine').selectAll().where('person', 'in', ids).execute();
  const interests =
    ids.length === 0 ? [] : await db.selectFrom('interests').selectAll().where('person', 'in', ids).execute();
  const chats = conversations.map(({ conversation }) => conversation);
  const answered =
    chats.length === 0
      ? []
      : await db
          .selectFrom('answered')
          .selectAll()
          .where('conversation', 'in', chats)
          .orderBy('at')
          .execute();
  return { ids, registrations, questions, conversations, messages, setApart, answered, interests };
}

/** Whoever is this account, in whichever channel and tenant. */
async function personsWith(db: Session, account: string): Promise<string[]> {
  const rows = await Promise.all(
    (['registrations', 'questions', 'conversations'] as const).map((table) =>
      db
        .selectFrom(table)
        .select('person')
        .distinct()
        .where((is) => is.or([is('person', '=', account), is('person', 'like', `%/${account}`)]))
        .execute(),
    ),
  );
  const persons = new Set(rows.flat().map(({ person }) => person));
  return [...persons].filter((person) => person === account || person.endsWith(`/${account}`));
}

/** An address in a JSON text, as a pattern: a sign that the pattern gives a meaning stands for any one sign. */
export function escaped(email: string): string {
  return JSON.stringify(email).replaceAll('\\', '_').replaceAll('%', '_');
}
