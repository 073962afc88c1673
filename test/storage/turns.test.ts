import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { sql } from '../helpers/database.ts';
import { onEachEngine } from './engines.ts';
import { clock, handIn, RULES, turn } from './examples.ts';

onEachEngine((engine) => {
  let url: string;
  let wall = 1_000_000;
  let store: Store;
  let alarms: string[];
  const alarm = (what: string) => void alarms.push(what);
  const reopen = () => openStore(url, RULES, clock, { wall: () => wall, alarm });

  beforeEach(async () => {
    alarms = [];
    url = await engine.database();
    store = await reopen();
  });
  afterEach(() => store.close());

  test('a new conversation is at revision 0, and each turn takes it one further', async () => {
    expect(await store.conversations.load('c', 'm1')).toEqual({
      state: undefined,
      revision: 0,
      answered: undefined,
    });
    await store.conversations.commit(turn('c', 'm1', 0));
    expect(await store.conversations.load('c', 'm2')).toEqual({
      state: { after: 'm1' },
      revision: 1,
      answered: undefined,
    });
  });

  test('what was stored is there after the store is opened again', async () => {
    await store.conversations.commit(turn('c', 'm1', 0, { commands: [handIn('f1')] }));
    await store.close();
    store = await reopen();
    expect(await store.conversations.load('c', 'm2')).toMatchObject({ state: { after: 'm1' }, revision: 1 });
    expect(await store.registrations.find({})).toMatchObject([{ id: 'f1', number: 'SD-2018-0001' }]);
  });

  test('case 9: the same message twice, one after the other, has one effect', async () => {
    const first = await store.conversations.commit(turn('c', 'm1', 0));
    expect(first).toMatchObject({ kind: 'saved', outgoing: [{ reply: { text: 'answer to m1' } }] });
    expect(await store.conversations.load('c', 'm1')).toMatchObject({ revision: 1, answered: [] });
    expect(await store.conversations.commit(turn('c', 'm1', 0))).toEqual({
      kind: 'handled before',
      outgoing: [],
    });
    expect(await store.conversations.commit(turn('c', 'm1', 1))).toEqual({
      kind: 'handled before',
      outgoing: [],
    });
    expect(await store.conversations.load('c', 'm2')).toMatchObject({ revision: 1 });
  });

  test('an answer that was stored and not sent is given once more when the message comes again', async () => {
    await store.conversations.commit(turn('c', 'm1', 0));
    await store.close();
    store = await reopen();
    wall += 60_000;
    const again = await store.conversations.load('c', 'm1');
    expect(again.answered).toMatchObject([{ reply: { text: 'answer to m1' }, address: { to: 'c' } }]);
    expect((await store.conversations.load('c', 'm1')).answered).toEqual([]);
  });

  test('an answer that was sent is not given again', async () => {
    const { outgoing } = (await store.conversations.commit(turn('c', 'm1', 0))) as {
      outgoing: { id: string }[];
    };
    await store.conversations.sent(outgoing.map(({ id }) => id));
    await store.close();
    store = await reopen();
    wall += 60_000;
    expect((await store.conversations.load('c', 'm1')).answered).toEqual([]);
  });

  test('two different messages decided on the same revision: one is saved, the other must decide again', async () => {
    await store.conversations.commit(turn('c', 'm0', 0));
    const both = await Promise.all([
      store.conversations.commit(turn('c', 'm1', 1)),
      store.conversations.commit(turn('c', 'm2', 1)),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
    expect(await store.conversations.load('c', 'm3')).toMatchObject({ revision: 2 });
  });

  test('case 10: the same message twice at once has one effect, as the first of a conversation too', async () => {
    const committed = await Promise.all(
      [1, 2, 3, 4, 5].map(() => store.conversations.commit(turn('c', 'm1', 0, { commands: [handIn('f1')] }))),
    );
    expect(committed.map(({ kind }) => kind).sort()).toEqual([
      ...Array<string>(4).fill('handled before'),
      'saved',
    ]);
    expect(await store.registrations.find({})).toHaveLength(1);
  });

  test('a conflict leaves nothing behind, not even that the message came in', async () => {
    await store.conversations.commit(turn('c', 'm0', 0));
    const conflict = await store.conversations.commit(turn('c', 'm1', 0, { commands: [handIn('f1')] }));
    expect(conflict).toEqual({ kind: 'conflict' });
    expect(await store.registrations.find({})).toEqual([]);
    expect(await store.conversations.commit(turn('c', 'm1', 1))).toMatchObject({ kind: 'saved' });
  });

  test('a turn whose replies cannot be written leaves nothing behind, and spoils no other turn', async () => {
    const replies = () => {
      throw new Error('no words');
    };
    const [broken, whole] = await Promise.allSettled([
      store.conversations.commit(turn('broken', 'm1', 0, { commands: [handIn('f1')], replies })),
      store.conversations.commit(turn('whole', 'm1', 0)),
    ]);
    expect(broken).toMatchObject({ status: 'rejected', reason: { message: 'no words' } });
    expect(whole).toMatchObject({ status: 'fulfilled', value: { kind: 'saved' } });
    expect(await store.conversations.load('broken', 'm1')).toMatchObject({
      revision: 0,
      answered: undefined,
    });
    expect(await store.registrations.find({})).toEqual([]);
  });

  test('case 8: a state that cannot be read is set apart with an alarm; the conversation starts again, others go on', async () => {
    await store.conversations.commit(turn('c', 'm1', 0));
    await store.conversations.commit(turn('other', 'm1', 0));
    await store.conversations.quarantine('c', 'unreadable');
    expect(alarms).toEqual(['conversation state set apart']);
    expect(await sql(url, 'select state, reason from quarantine')).toEqual([
      { state: '{"after":"m1"}', reason: 'unreadable' },
    ]);
    expect(await store.conversations.load('c', 'm2')).toMatchObject({ state: undefined, revision: 2 });
    expect(await store.conversations.commit(turn('c', 'm2', 2))).toMatchObject({ kind: 'saved' });
    expect(await store.conversations.load('other', 'm2')).toMatchObject({
      state: { after: 'm1' },
      revision: 1,
    });
  });

  test.each(["'; drop table conversations; --", '__proto__', 'constructor', '\u0000', 'ë🙂', '%', "\\'"])(
    'the key %j is data',
    async (key) => {
      await store.conversations.commit(turn(key, key, 0, { commands: [handIn(key)] }));
      expect(await store.conversations.load(key, 'next')).toMatchObject({ revision: 1 });
      expect(await store.registrations.find({ person: { id: key } })).toEqual([]);
      expect(await store.registrations.find({})).toHaveLength(1);
    },
  );
});
