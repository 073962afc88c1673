import type { Registration } from '../../registration/registration.ts';
import { hasRowLocks } from '../database/database.ts';
import { anyOf, insertion } from '../database/insertion.ts';
import { together } from '../database/together.ts';
import { fromRow } from './registrationRow.ts';
import type { RegistrationRow } from './registrationRow.ts';
import type { Session } from '../database/tables.ts';

const COLUMNS = {
  id: 'text',
  number: 'text',
  form: 'text',
  status: 'text',
  submitted_at: 'text',
  person: 'text',
  person_name: 'text',
  tenant: 'text',
  person_email: 'text',
  answers: 'text',
  details: 'text',
  revision: 'integer',
  updated: 'text',
  touched: 'bigint',
} as const;

const insert = insertion('registrations', COLUMNS);
const replace = insertion('registrations', COLUMNS, { column: 'id', then: 'replace' });

/** Writes registrations: new ones, which may not be there, and changed ones over what is there. */
export async function writeRegistrations(tx: Session, rows: readonly RegistrationRow[]): Promise<void> {
  const isNew = ({ revision }: RegistrationRow) => revision === 1;
  await Promise.all([
    insert(tx, rows.filter(isNew)),
    replace(
      tx,
      rows.filter((row) => !isNew(row)),
    ),
  ]);
}

/** @returns where registrations are read: with what is true of them and not in its place yet */
export function registrationsNow(db: Session): 'registrations' {
  return hasRowLocks(db) ? 'registrations' : ('registrations_now' as 'registrations');
}

/** @returns those of these form instances that are there, by id */
export async function registrationsById(db: Session, ids: readonly string[]) {
  return ids.length === 0 ? new Map<string, Registration>() : byId(db, ids);
}

const byId = together(async (db, asked: readonly (readonly string[])[]) => {
  const query = db.selectFrom(registrationsNow(db)).selectAll().where('id', 'in', anyOf(db, asked.flat()));
  const found = new Map((await query.execute()).map((row) => [row.id, fromRow(row)]));
  if (asked.length === 1) return [found];
  return asked.map((ids) => new Map([...found].filter(([id]) => ids.includes(id))));
});

/**
 * @param db in a transaction: whoever changes them too waits until it ends, and then sees what it changed
 * @returns those with these numbers, by number
 */
export async function registrationsByNumber(db: Session, numbers: readonly string[]) {
  if (numbers.length === 0) return new Map<string, Registration>();
  const query = db
    .selectFrom(registrationsNow(db))
    .selectAll()
    .where('number', 'in', anyOf(db, numbers))
    .orderBy('number')
    .$if(db.isTransaction && hasRowLocks(db), (some) => some.forUpdate());
  return new Map((await query.execute()).map((row) => [row.number, fromRow(row)]));
}

/** @returns the revision of those of these that are there, by what they are asked by */
export async function revisionsBy(db: Session, by: 'id' | 'number', asked: readonly string[]) {
  if (asked.length === 0) return new Map<string, { revision: number }>();
  const query = db
    .selectFrom(registrationsNow(db))
    .select([by, 'revision'])
    .where(by, 'in', anyOf(db, asked));
  return new Map((await query.execute()).map((row) => [row[by], row]));
}
