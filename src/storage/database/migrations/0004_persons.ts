import type { Kysely, Migration } from 'kysely';
import { sql } from 'kysely';

/**
 * A person is a channel, a tenant and an account, where it was the account alone; a conversation names its tenant too.
 * Only Teams names tenants. Whose tenant can't be told has handed in nothing, in a store of several tenants: that
 * conversation begins anew.
 */
export const persons: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table moved as
      select conversations.conversation as old,
        conversations.conversation || '/' || coalesce(own.tenant, sole.tenant) as new,
        'msteams/' || coalesce(own.tenant, sole.tenant) || '/' || conversations.person as person
      from conversations
      left join (select person, lower(min(tenant)) as tenant from registrations
        group by person having count(distinct lower(tenant)) = 1) as own on own.person = conversations.person
      left join (select lower(min(tenant)) as tenant from registrations
        having count(distinct lower(tenant)) = 1) as sole on true
      where conversations.channel = 'msteams' and coalesce(own.tenant, sole.tenant) is not null`.execute(db);
    await sql`create unique index moved_old on moved (old)`.execute(db);
    await sql`create unique index moved_new on moved (new)`.execute(db);
    for (const [table, column] of [
      ['inbox', 'conversation'],
      ['outbox', 'subject'],
      ['outbox', 'lane'],
      ['quarantine', 'conversation'],
    ] as const) {
      const kept = sql.ref(`${table}.${column}`);
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = (select new from moved where old = ${kept})
        where ${sql.ref(column)} in (select old from moved)`.execute(db);
    }
    await sql`update quarantine set person = (select person from moved where new = quarantine.conversation)
      where conversation in (select new from moved)`.execute(db);
    await sql`update conversations set
        person = (select person from moved where old = conversations.conversation),
        conversation = (select new from moved where old = conversations.conversation)
      where conversation in (select old from moved)`.execute(db);
    await sql`drop table moved`.execute(db);

    const person = sql`'msteams/' || lower(tenant) || '/' || person`;
    const ofNumber = (number: string) =>
      sql`(select ${person} from registrations where number = ${sql.ref(number)} and tenant is not null)`;
    await sql`update outbox set payload = replace(payload,
        '"person":"' || (select person from registrations where number = outbox.subject) || '"',
        '"person":"' || ${ofNumber('outbox.subject')} || '"')
      where kind = 'chat' and subject in (select number from registrations where tenant is not null)`.execute(
      db,
    );
    await sql`update audit set person = ${ofNumber('audit.number')}
      where exists (select 1 from registrations
        where number = audit.number and tenant is not null and person = audit.person)`.execute(db);
    await sql`update registrations set person = ${person}, tenant = lower(tenant)
      where tenant is not null`.execute(db);
  },
};
