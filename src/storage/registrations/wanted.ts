import { sql } from 'kysely';
import type { ExpressionBuilder, RawBuilder } from 'kysely';
import type { Chosen, Held, RegistrationFilter } from '../../registration/wanted.ts';
import { addDays } from '../../time/amsterdam.ts';
import { hasRowLocks } from '../database/database.ts';
import { anyOf } from '../database/insertion.ts';
import type { Session, Tables } from '../database/tables.ts';
import { folded, held, sortKey } from '../database/texts.ts';
import { registrationsNow } from './registrationRows.ts';

type Is = ExpressionBuilder<Tables, 'registrations'>;

const ANSWERS = sql.ref('answers');

/** @returns the registrations for which everything named holds, nothing of them selected yet */
export function wanted(db: Session, filter: RegistrationFilter) {
  const { form, status, number, numbers, person, from, to, chosen = [], search } = filter;
  let query = db.selectFrom(registrationsNow(db));
  if (form !== undefined) query = query.where('form', '=', form);
  if (status !== undefined) query = query.where('status', 'in', [...status, '']);
  if (number !== undefined) query = query.where('number', '=', number.toUpperCase());
  if (numbers !== undefined) query = query.where('number', 'in', anyOf(db, numbers));
  if (from !== undefined) query = query.where('submitted_at', '>=', from);
  if (to !== undefined) query = query.where('submitted_at', '<', addDays(to, 1));
  if (person !== undefined) query = query.where((is) => is.or(whoIs(is, person)));
  for (const any of chosen) query = query.where((is) => is.or(any.map((one) => isChosen(db, is, one))));
  if (search !== undefined) {
    const text = folded(db, searched(db, search));
    for (const word of search.words) query = query.where(isIn(db, text, word));
  }
  return query;
}

/** @returns what registrations are put in order by; null when it holds nothing */
export function orderKey(db: Session, by: Held): RawBuilder<string | null> {
  return sql`nullif(${sortKey(db, textOf(db, by))}, '')`;
}

const COLUMNS = {
  ...{ number: 'number', form: 'form', status: 'status' },
  ...{ submittedAt: 'submitted_at', submittedBy: 'person_name' },
} as const;

function textOf(db: Session, by: Held): RawBuilder<unknown> {
  if (by.of !== 'answers' && by.of !== 'details') return sql.ref(COLUMNS[by.of]);
  const json = sql.ref(by.of);
  if (by.code) return held(db, json, [by.id, 'code']);
  const text = named(db, json, by.id);
  const { names = [] } = by;
  if (names.length === 0) return text;
  const cases = names.map(({ code, name }) => sql`when ${code} then ${name}`);
  return sql`case ${text} ${sql.join(cases, sql` `)} else ${text} end`;
}

function named(db: Session, json: RawBuilder<unknown>, id: string): RawBuilder<unknown> {
  return sql`coalesce(${held(db, json, [id, 'name'])}, ${held(db, json, [id])})`;
}

function isChosen(db: Session, is: Is, { form, fields, codes }: Chosen) {
  const code = (id: string) =>
    sql<string>`coalesce(${held(db, ANSWERS, [id, 'code'])}, ${held(db, ANSWERS, [id])})`;
  return is.and([is('form', '=', form), is.or(fields.map((id) => is(code(id), 'in', anyOf(db, codes))))]);
}

function searched(db: Session, { in: forms, elsewhere }: NonNullable<RegistrationFilter['search']>) {
  const texts = (ids: readonly string[]) =>
    sql.join([sql`''`, ...ids.map((id) => sql`coalesce(${held(db, ANSWERS, [id])}, '')`)], sql` || ' ' || `);
  const own = forms.map(({ form, fields }) => sql`when ${form} then ${texts(fields)}`);
  const answers = sql`case form ${sql.join([...own, sql`else ${texts(elsewhere)}`], sql` `)} end`;
  return sql`person_name || ' ' || coalesce(person_email, '') || ' ' || ${answers}`;
}

function isIn(db: Session, text: RawBuilder<string>, word: string): RawBuilder<boolean> {
  return hasRowLocks(db) ? sql`strpos(${text}, ${word}) > 0` : sql`instr(${text}, ${word}) > 0`;
}

function whoIs(is: Is, { id, email }: NonNullable<RegistrationFilter['person']>) {
  return [
    ...(id ? [is('person', '=', id)] : []),
    ...(email ? [is('number', 'in', numbersWith(is, email))] : []),
  ];
}

/** @returns the numbers of the registrations about whoever has this address */
export function numbersWith(is: Is, email: string) {
  return is.selectFrom('addresses').select('number').where('address', '=', email.toLowerCase());
}
