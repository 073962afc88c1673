import { sql } from 'kysely';
import { openDatabase } from '../../src/storage/database/database.ts';
import { addresses } from '../../src/storage/database/migrations/0010_addresses.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { onEachEngine } from './engines.ts';
import { clock, handIn, RULES } from './examples.ts';

onEachEngine((engine) => {
  const about = async (url: string, email: string) => {
    const store = await openStore(url, RULES, clock);
    const found = await store.registrations.find({ person: { email } });
    await store.close();
    return found.map(({ number }) => number);
  };

  test('what an earlier release kept is found by its address as before', async () => {
    const url = await engine.database();
    const store = await openStore(url, RULES, clock);
    await store.registrations.apply([handIn('f1'), handIn('f2', { answers: { naam: 'Jan' } })]);
    await store.close();
    const database = await openDatabase(url);
    await database.transaction(async (tx) => {
      await sql`drop table addresses`.execute(tx);
      for (const column of ['email', 'gemeente', 'opgave', 'tweede_opgave'])
        await tx.schema.alterTable('registrations').addColumn(column, 'text').execute();
      await sql`create index registrations_email on registrations (email)`.execute(tx);
      await sql`update registrations set email = 'f.elamrani@utrecht.nl', gemeente = 'GM0344'
        where number = 'SD-2018-0001'`.execute(tx);
      await addresses.up(tx);
    });
    await database.close();
    expect(await about(url, 'F.elAmrani@utrecht.nl')).toEqual(['SD-2018-0001']);
  });

  test('an address that was changed or removed leads nowhere', async () => {
    const url = await engine.database();
    const store = await openStore(url, RULES, clock);
    const first = handIn('f1');
    const [outcome] = await store.registrations.apply([first]);
    expect(outcome?.kind).toBe('done');
    const { origin, answers } = first as Extract<typeof first, { kind: 'hand in' }>;
    const number = 'SD-2018-0001';
    await store.registrations.apply([
      { kind: 'change', number, answers: { ...answers, email: 'Ander@utrecht.nl' }, origin },
    ]);
    expect(await about(url, 'f.elamrani@utrecht.nl')).toEqual([]);
    expect(await about(url, 'ander@utrecht.nl')).toEqual([number]);
    await store.people.remove({ email: 'ander@utrecht.nl' });
    await store.close();
    expect(await about(url, 'ander@utrecht.nl')).toEqual([]);
    const database = await openDatabase(url);
    expect(await database.read((db) => db.selectFrom('addresses').selectAll().execute())).toEqual([]);
    await database.close();
  });
});
