import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Command } from '../../src/registration/command.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { sql } from '../helpers/database.ts';
import { freshStore, onEachEngine, onSqlite } from './engines.ts';
import { clock, handIn, RULES, STAFF } from './examples.ts';

const MANY = 600;
const NUMBER = 'SD-2018-0008';
const EMAIL = 'p7@voorbeeld.nl';

const handIns = (count = MANY) =>
  Array.from({ length: count }, (_, at) => handIn(`f${at}`, { answers: { email: `p${at}@voorbeeld.nl` } }));
const place = (number: string): Command => ({
  kind: 'set status',
  number,
  status: 'geplaatst',
  event: 'geplaatst',
  details: { plaats: '1' },
  origin: STAFF,
});
const withdraw: Command = { kind: 'withdraw', number: NUMBER, origin: STAFF };

onEachEngine((engine) => {
  let store: Store;
  let url: string;
  freshStore(engine, (opened, at) => ([store, url] = [opened, at]));

  test('case 130: who reads meanwhile sees nothing of it, or all of it', async () => {
    const reader = await openStore(url, RULES, clock);
    const seenDuring = async (work: Promise<unknown>) => {
      const seen = new Set<string>();
      let under = true;
      const done = work.finally(() => (under = false));
      while (under) {
        const all = await reader.registrations.find({});
        const found = await reader.registrations.find({ person: { email: EMAIL } });
        const placed = all.filter(({ status }) => status === 'geplaatst').length;
        seen.add(`${all.length} with ${placed} placed`);
        if (found.length === 0 && all.length > 0) seen.add('not found by address');
        await nextTurn();
      }
      await done;
      return [...seen];
    };
    const imported = await seenDuring(store.registrations.apply(handIns()));
    const numbers = (await reader.registrations.find({})).map(({ number }) => number);
    const placed = await seenDuring(store.registrations.apply(numbers.map(place)));
    const allowed = ['0 with 0 placed', `${MANY} with 0 placed`, `${MANY} with ${MANY} placed`];
    expect([...imported, ...placed].filter((one) => !allowed.includes(one))).toEqual([]);
    expect(imported).toContain(allowed[0]);
    await reader.close();
  });
});

/** Whoever works on many is stopped after what it did became true, as by a kill, until `goOn`. */
const STOPS = `create trigger stops before insert on audit begin select raise(abort, 'stopped'); end`;
const GO_ON = 'drop trigger stops';
const LEFT = 'select (select count(*) from staged) + (select count(*) from batches) as rows_left';

onSqlite((engine) => {
  let store: Store;
  let url: string;
  freshStore(engine, (opened, at) => ([store, url] = [opened, at]));

  const events = async () => (await store.auditOf(NUMBER)).map(({ event }) => event);
  const notices = async () => (await store.deliveries.find({ number: NUMBER })).map(({ event }) => event);
  const left = async () => (await sql(url, LEFT))[0]?.rows_left;

  test('case 130: what was true when a process was killed is seen by all, and put in its place by the next', async () => {
    await sql(url, STOPS);
    const outcomes = await store.registrations.apply(handIns());
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['done']));
    expect(await store.registrations.find({})).toHaveLength(MANY);
    expect(await store.registrations.find({ number: NUMBER })).toMatchObject([{ answers: { email: EMAIL } }]);
    expect(await store.deliveries.find({})).toEqual([]);
    await sql(url, GO_ON);
    const next = await openStore(url, RULES, clock);
    expect(await next.registrations.find({})).toHaveLength(MANY);
    expect(await next.deliveries.find({ kind: 'mail' })).toHaveLength(MANY);
    expect([await events(), await left()]).toEqual([['ontvangen'], 0]);
    await next.close();
  });

  test('whoever changes one of them finds it as it is, and what was to be said of it is said first', async () => {
    await store.registrations.apply(handIns());
    await sql(url, STOPS);
    await store.registrations.apply((await store.registrations.find({})).map(({ number }) => place(number)));
    await sql(url, GO_ON);
    const [outcome] = await store.registrations.apply([withdraw]);
    expect(outcome).toMatchObject({ registration: { status: 'ingetrokken', revision: 3 } });
    expect(await events()).toEqual(['ontvangen', 'geplaatst', 'ingetrokken']);
    const other = await store.registrations.apply([handIn('f7'), handIn('new')]);
    expect(other.map(({ kind }) => kind)).toEqual(['already there', 'done']);
    await (await openStore(url, RULES, clock)).close();
    const all = await store.registrations.find({});
    expect(all.filter(({ status }) => status === 'geplaatst')).toHaveLength(MANY - 1);
    expect([await events(), await left()]).toEqual([['ontvangen', 'geplaatst', 'ingetrokken'], 0]);
    expect([...new Set(await notices())]).toEqual(['ontvangen', 'geplaatst', 'ingetrokken']);
  });

  test('nothing of whoever is removed comes back with it', async () => {
    await sql(url, STOPS);
    await store.registrations.apply(handIns());
    await sql(url, GO_ON);
    await sql(
      url,
      `insert into batches values ('of another', 0, '', ${Date.now()})`,
      `insert into staged values ('of another', '${NUMBER}', 'f7', '{"email": "${EMAIL}"}')`,
    );
    expect(await store.people.show({ email: EMAIL })).toMatchObject({ registrations: [{ number: NUMBER }] });
    expect(await store.people.remove({ email: EMAIL })).toMatchObject({ registrations: 1 });
    await (await openStore(url, RULES, clock)).close();
    expect(await store.registrations.find({})).toHaveLength(MANY - 1);
    for (const table of ['registrations', 'outbox', 'staged'])
      expect(JSON.stringify(await sql(url, `select * from ${table}`))).not.toContain(EMAIL);
  });

  test('of which part is taken away while it is laid ready, all is there in the end', async () => {
    await sql(
      url,
      `create trigger removal after insert on staged when new.number = '${NUMBER}'
         begin delete from staged where number = 'SD-2018-0001'; end`,
    );
    await store.registrations.apply(handIns());
    expect(await store.registrations.find({})).toHaveLength(MANY);
    expect([await events(), await left()]).toEqual([['ontvangen'], 0]);
  });

  test('what did not become true leaves nothing: at once when that is known, else after an hour', async () => {
    await sql(url, `create trigger never before update on batches begin select raise(abort, 'never'); end`);
    await expect(store.registrations.apply(handIns())).rejects.toThrow('never');
    expect([await store.registrations.find({}), await left()]).toEqual([[], 0]);
    await sql(
      url,
      `insert into batches values ('killed', 0, '', ${Date.now() - 3_500_000}), ('long ago', 0, '', 0)`,
      `insert into staged values ('killed', 'SD-2018-0001', 'f0', '{}'), ('long ago', 'SD-2018-0001', 'f0', '{}')`,
    );
    expect(await store.registrations.find({})).toEqual([]);
    await store.purge();
    expect(await sql(url, 'select batch from staged')).toEqual([{ batch: 'killed' }]);
  });
});
