import type { Audit } from '../../registration/applied.ts';
import { insertion } from '../database/insertion.ts';
import type { Session } from '../database/tables.ts';

/** The event of a registration that was removed: the last line of its trail. */
export const REMOVED = 'verwijderd';

/** So many at a time: a statement has a limit to its parameters. */
const CHUNK = 500;

const insert = insertion('audit', {
  number: 'text',
  revision: 'integer',
  at: 'text',
  event: 'text',
  from_status: 'text',
  to_status: 'text',
  fields: 'text',
  channel: 'text',
  person: 'text',
});

/** Writes down what happened; never what was filled in. */
export async function writeAudits(tx: Session, audits: readonly Audit[]): Promise<void> {
  const rows = audits.map(({ from = null, to, fields, by, ...audit }) => ({
    ...audit,
    from_status: from,
    to_status: to,
    fields: JSON.stringify(fields),
    person: by,
  }));
  await insert(tx, rows);
}

/** Writes down that a message about something was sent again: nothing of it changed. */
export async function writeResent(
  tx: Session,
  number: string,
  origin: Pick<Audit, 'by' | 'channel' | 'at'>,
): Promise<void> {
  const last = (await auditOf(tx, number)).at(-1);
  if (!last) return;
  const event = 'bericht opnieuw verstuurd';
  await writeAudits(tx, [{ ...last, ...origin, event, from: last.to, fields: [] }]);
}

/** @returns what happened to one registration, oldest first; also after it was removed */
export async function auditOf(db: Session, number: string): Promise<Audit[]> {
  const rows = await db.selectFrom('audit').selectAll().where('number', '=', number).orderBy('seq').execute();
  return rows.map((row) => ({
    number: row.number,
    revision: row.revision,
    event: row.event,
    from: row.from_status ?? undefined,
    to: row.to_status,
    fields: JSON.parse(row.fields) as string[],
    by: row.person,
    channel: row.channel,
    at: row.at,
  }));
}

/** @returns those of these numbers whose registration was there and is removed */
export async function removedAmong(db: Session, numbers: string[]): Promise<string[]> {
  const removed: string[] = [];
  for (let start = 0; start < numbers.length; start += CHUNK) {
    const rows = await db
      .selectFrom('audit')
      .select('number')
      .distinct()
      .where('number', 'in', numbers.slice(start, start + CHUNK))
      .where('event', '=', REMOVED)
      .execute();
    removed.push(...rows.map(({ number }) => number));
  }
  return removed;
}
