import type { Session } from '../database/tables.ts';

/** Someone, by the id that the channel gives or by an e-mail address. */
export type Who = { id: string } | { email: string };

export type Traces = Awaited<ReturnType<typeof tracesOf>>;

/** Everything that leads to this person. An address leads to an id when its owner handed something in from a chat. */
export async function tracesOf(db: Session, who: Who) {
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
  const setApart =
    ids.length === 0
      ? []
      : await db.selectFrom('quarantine').selectAll().where('person', 'in', ids).execute();
  return { ids, registrations, conversations, messages, setApart };
}

/** An address in a JSON text, as a pattern: a sign that the pattern gives a meaning stands for any one sign. */
function escaped(email: string): string {
  return JSON.stringify(email).replaceAll('\\', '_').replaceAll('%', '_');
}
