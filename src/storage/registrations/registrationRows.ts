import type { Registration } from '../../registration/registration.ts';
import type { RegistrationFilter } from '../../registration/registrationStore.ts';
import type { ExpressionBuilder } from 'kysely';
import { hasRowLocks } from '../database/engine.ts';
import { prepared } from '../database/prepared.ts';
import { fromRow } from './registrationRow.ts';
import type { RegistrationRow } from './registrationRow.ts';
import type { Session, Tables } from '../database/tables.ts';

const insert = prepared<RegistrationRow, unknown>((db, slot) =>
  db.insertInto('registrations').values({
    id: slot('id'),
    number: slot('number'),
    form: slot('form'),
    status: slot('status'),
    submitted_at: slot('submitted_at'),
    person: slot('person'),
    person_name: slot('person_name'),
    tenant: slot('tenant'),
    person_email: slot('person_email'),
    answers: slot('answers'),
    details: slot('details'),
    revision: slot('revision'),
    updated: slot('updated'),
    touched: slot('touched'),
  }),
);

const update = prepared<RegistrationRow, unknown>((db, slot) =>
  db
    .updateTable('registrations')
    .set({
      status: slot('status'),
      answers: slot('answers'),
      details: slot('details'),
      revision: slot('revision'),
      updated: slot('updated'),
      touched: slot('touched'),
    })
    .where('number', '=', slot('number')),
);

const byId = prepared<{ id: string }, RegistrationRow>((db, slot) =>
  db.selectFrom('registrations').selectAll().where('id', '=', slot('id')),
);

const byNumber = prepared<{ number: string }, RegistrationRow>((db, slot) =>
  db
    .selectFrom('registrations')
    .selectAll()
    .where('number', '=', slot('number'))
    .$if(hasRowLocks(db), (query) => query.forUpdate()),
);

export async function insertRegistration(tx: Session, row: RegistrationRow): Promise<void> {
  await insert(tx, row);
}

export async function updateRegistration(tx: Session, row: RegistrationRow): Promise<void> {
  await update(tx, row);
}

export async function registrationById(tx: Session, id: string): Promise<Registration | undefined> {
  const [row] = (await byId(tx, { id })).rows;
  return row && fromRow(row);
}

/** Whoever changes it too waits until this transaction ends, and then sees this change. */
export async function registrationByNumber(tx: Session, number: string): Promise<Registration | undefined> {
  const [row] = (await byNumber(tx, { number })).rows;
  return row && fromRow(row);
}

/** @returns the registrations for which everything named holds, in the order they were handed in */
export async function findRegistrations(db: Session, filter: RegistrationFilter): Promise<Registration[]> {
  const { form, status, number, person, from, to } = filter;
  let query = db.selectFrom('registrations').selectAll().orderBy('submitted_at').orderBy('number');
  if (form !== undefined) query = query.where('form', '=', form);
  if (status !== undefined) query = query.where('status', 'in', [...status, '']);
  if (number !== undefined) query = query.where('number', '=', number.toUpperCase());
  if (from !== undefined) query = query.where('submitted_at', '>=', from);
  if (to !== undefined) query = query.where('submitted_at', '<', `${to}~`);
  if (person !== undefined) query = query.where((is) => is.or(whoIs(is, person)));
  return (await query.execute()).map(fromRow);
}

function whoIs(
  is: ExpressionBuilder<Tables, 'registrations'>,
  { id, email }: NonNullable<RegistrationFilter['person']>,
) {
  return [
    ...(id ? [is('person', '=', id)] : []),
    ...(email ? [is('number', 'in', numbersWith(is, email))] : []),
  ];
}

/** @returns the numbers of the registrations about whoever has this address */
export function numbersWith(is: ExpressionBuilder<Tables, 'registrations'>, email: string) {
  return is.selectFrom('addresses').select('number').where('address', '=', email.toLowerCase());
}
