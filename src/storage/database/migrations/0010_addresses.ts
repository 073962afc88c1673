import type { Kysely, Migration } from 'kysely';
import { sql } from 'kysely';
import { compareByBytes } from './0009_bytes.ts';

/**
 * What a registration is found by is no column for each answer of one form: the addresses in it, as many as there are,
 * stand in a table of their own. Municipalities and choices are found by what each form says they are.
 */
export const addresses: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('addresses')
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('number', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('addresses_address', ['address', 'number'])
      .execute();
    await compareByBytes(db, (table) => table === 'addresses');
    await db.schema.createIndex('addresses_number').on('addresses').column('number').execute();
    await sql`insert into addresses (address, number)
      select email, number from registrations where email is not null`.execute(db);
    await db.schema.dropIndex('registrations_email').execute();
    for (const column of ['email', 'gemeente', 'opgave', 'tweede_opgave'])
      await db.schema.alterTable('registrations').dropColumn(column).execute();
  },
};
