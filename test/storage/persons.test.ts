import { openDatabase } from '../../src/storage/database/database.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { sql } from 'kysely';
import { keyOf } from '../../src/storage/conversations/hashedKeys.ts';
import { hashKeys } from '../../src/storage/database/migrations/0006_privacy.ts';
import { persons } from '../../src/storage/database/migrations/0004_persons.ts';
import { onEachEngine } from './engines.ts';
import { clock, handIn, RULES, turn } from './examples.ts';

/** Where the name of a conversation stands. */
const KEYS = [
  ['conversations', 'conversation'],
  ['inbox', 'conversation'],
  ['outbox', 'subject'],
  ['outbox', 'lane'],
] as const;

onEachEngine((engine) => {
  const TENANT = '11111111-2222-3333-4444-555555555555';
  const reference = (id: string) => ({
    person: { id, name: id },
    channel: 'msteams',
    personal: true,
    address: { to: id },
  });
  const said = (id: string, tenant?: string) => ({
    reference: reference(id),
    commands: tenant
      ? [
          handIn(`form of ${id}`, {
            origin: {
              by: { id, name: id, tenant },
              channel: 'msteams',
              at: '2018-03-20T10:00:00+01:00',
            },
          }),
        ]
      : [],
  });

  const CONVERSATIONS = ['msteams/a/fatima', 'msteams/b/jan', 'msteams/c/silent'];

  /** A store as an earlier release left it, in which a person was an account alone and a conversation had its own name. */
  async function before(url: string, tenants: string[]): Promise<void> {
    const store = await openStore(url, RULES, clock);
    await store.conversations.commit(turn(CONVERSATIONS[0]!, 'm1', 0, said('fatima', tenants[0])));
    await store.conversations.commit(turn(CONVERSATIONS[1]!, 'm1', 0, said('jan', tenants[1])));
    await store.conversations.commit(turn(CONVERSATIONS[2]!, 'm1', 0, said('silent')));
    await store.close();
    const database = await openDatabase(url);
    await database.transaction(async (tx) => {
      for (const name of CONVERSATIONS)
        for (const [table, column] of KEYS)
          await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${name}
            where ${sql.ref(column)} = ${keyOf(name)}`.execute(tx);
      await persons.up(tx);
      await hashKeys(tx);
    });
    await database.close();
  }

  test('what an earlier release kept is still that of the same person', async () => {
    const url = await engine.database();
    await before(url, [TENANT.toUpperCase(), TENANT]);
    const store = await openStore(url, RULES, clock);
    const id = `msteams/${TENANT}/fatima`;
    const [found, ...others] = await store.registrations.find({ person: { id } });
    expect(others).toEqual([]);
    expect(found?.submittedBy).toEqual({ id, name: 'fatima', tenant: TENANT });
    expect((await store.auditOf(found!.number)).map(({ by }) => by)).toEqual([id]);
    const loaded = await store.conversations.load(`msteams/a/fatima/${TENANT}`, 'm1');
    expect(loaded).toMatchObject({ state: { after: 'm1' }, revision: 1 });
    expect(loaded.answered).toBeDefined();
    const kept = await store.people.show({ id });
    expect(kept.conversations).toHaveLength(1);
    expect(kept.messages.map(({ kind }) => kind)).toContain('reply');
    expect(await store.conversations.load(`msteams/c/silent/${TENANT}`, 'm2')).toMatchObject({
      state: { after: 'm1' },
    });
    await store.close();
  });

  test('whose tenant cannot be told begins anew', async () => {
    const url = await engine.database();
    await before(url, [TENANT, 'another']);
    const store = await openStore(url, RULES, clock);
    expect(await store.conversations.load('msteams/c/silent', 'm2')).toMatchObject({
      state: { after: 'm1' },
    });
    expect((await store.people.show({ id: 'msteams/another/jan' })).registrations).toHaveLength(1);
    await store.close();
  });

  test('the same account in another tenant is someone else, and the secretariat finds both', async () => {
    const store = await openStore(await engine.database(), RULES, clock);
    await store.conversations.commit(turn('1', 'm1', 0, said('msteams/one/anna', 'one')));
    await store.conversations.commit(turn('2', 'm1', 0, said('msteams/two/anna', 'two')));
    await store.conversations.commit(turn('3', 'm1', 0, said('msteams/two/hanna', 'two')));
    expect(await store.registrations.find({ person: { id: 'msteams/one/anna' } })).toHaveLength(1);
    expect((await store.people.show({ id: 'msteams/one/anna' })).conversations).toHaveLength(1);
    expect((await store.people.show({ account: 'anna' })).registrations).toHaveLength(2);
    expect((await store.people.show({ account: '_anna' })).registrations).toEqual([]);
    await store.close();
  });
});
