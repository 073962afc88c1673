import { sql } from 'kysely';
import type { Registration } from '../../registration/registration.ts';
import type { RegistrationFilter, RegistrationPart } from '../../registration/wanted.ts';
import type { Session } from '../database/tables.ts';
import { fromRow } from './registrationRow.ts';
import { orderKey, wanted } from './wanted.ts';

/** @returns the registrations for which everything named holds, in the order they were handed in */
export async function findRegistrations(db: Session, filter: RegistrationFilter): Promise<Registration[]> {
  const query = wanted(db, filter).selectAll().orderBy('submitted_at').orderBy('number');
  return (await query.execute()).map(fromRow);
}

/** @returns a part of them, in the order that is asked for */
export async function partOfRegistrations(
  db: Session,
  filter: RegistrationFilter,
  { by, descending, skip, most }: RegistrationPart,
): Promise<Registration[]> {
  const way = sql.raw(descending ? 'desc' : 'asc');
  const query = wanted(db, filter)
    .selectAll()
    .orderBy(sql`${orderKey(db, by)} ${way} nulls last`)
    .orderBy(sql`submitted_at ${way}`)
    .orderBy(sql`number ${way}`)
    .offset(skip)
    .limit(most);
  return (await query.execute()).map(fromRow);
}

/** @returns how many of each form there are for which everything named holds */
export async function countRegistrations(
  db: Session,
  filter: RegistrationFilter,
): Promise<Map<string, number>> {
  const query = wanted(db, filter)
    .select((is) => ['form', is.fn.countAll<number>().as('count')])
    .groupBy('form')
    .orderBy((is) => is.fn.min('submitted_at'));
  return new Map((await query.execute()).map(({ form, count }) => [form, count]));
}
