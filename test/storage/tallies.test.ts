import { CODE_EVENT } from '../../src/registration/notice.ts';
import type { Notice } from '../../src/registration/notice.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { onEachEngine } from './engines.ts';
import { clock, handIn, RULES, turn } from './examples.ts';

const DAY = 86_400_000;
const MAIL: Notice = {
  key: 'SD-2018-0001/1/code/x',
  number: 'SD-2018-0001',
  revision: 1,
  to: { kind: 'mail', address: 'jan@almere.nl' },
  event: CODE_EVENT,
  subject: 'Uw code',
  text: 'Uw code is 123456.',
};

onEachEngine((engine) => {
  let store: Store;
  let wall = 1_000_000;
  let now = clock();

  beforeEach(async () => {
    now = clock();
    store = await openStore(await engine.database(), RULES, () => now, { wall: () => wall });
  });
  afterEach(() => store.close());

  const read = async (key: string) => (await store.conversations.tallies([key]))[0];

  test('what is counted is there for every conversation, and nothing is where nothing was counted', async () => {
    expect(await store.conversations.tallies(['a', 'b'])).toEqual([
      { key: 'a', revision: 0, value: undefined },
      { key: 'b', revision: 0, value: undefined },
    ]);
    const tallies = [{ key: 'a', revision: 0, value: { count: 1 } }];
    await store.conversations.commit(turn('c', 'm1', 0, { tallies }));
    expect(await read('a')).toEqual({ key: 'a', revision: 1, value: { count: 1 } });
  });

  test('of two turns that counted on the same, one is decided again, and leaves nothing behind', async () => {
    const counting = (conversation: string, key: string, form: string) =>
      turn(conversation, 'm', 0, {
        tallies: [
          { key: 'own', revision: 0, value: conversation },
          { key, revision: 0, value: conversation },
        ],
        commands: [handIn(form)],
        notices: [{ ...MAIL, key: form }],
      });
    const kinds = (
      await Promise.all([
        store.conversations.commit(counting('one', 'z', 'f1')),
        store.conversations.commit(counting('two', 'a', 'f2')),
        store.conversations.commit(turn('three', 'm', 0)),
      ])
    ).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['conflict', 'saved', 'saved']);
    expect(await store.registrations.find({})).toHaveLength(1);
    const lost = kinds[0] === 'conflict' ? 'one' : 'two';
    expect(await store.conversations.load(lost, 'm')).toMatchObject({ revision: 0, answered: undefined });
    expect(
      (await store.deliveries.find({ number: MAIL.number })).filter(({ event }) => event === 'code'),
    ).toHaveLength(1);
  });

  test('the same message twice counts once', async () => {
    const tallies = [{ key: 'a', revision: 0, value: 1 }];
    await store.conversations.commit(turn('c', 'm1', 0, { tallies }));
    await store.conversations.commit(turn('c', 'm1', 1, { tallies: [{ key: 'a', revision: 1, value: 2 }] }));
    expect(await read('a')).toMatchObject({ revision: 1, value: 1 });
  });

  test('a mail of a turn goes out through the outbox, and can be dropped', async () => {
    await store.conversations.commit(turn('c', 'm1', 0, { notices: [MAIL] }));
    const sent: Notice[] = [];
    const done = () => Promise.resolve({ kind: 'sent' } as const);
    const mail = (notice: Notice) => {
      sent.push(notice);
      return done();
    };
    const senders = { reply: done, chat: done, webhook: done, mail };
    await store.outbox({ senders, dice: () => 0, alarm: () => undefined }).sendNow();
    expect(sent).toEqual([MAIL]);
    await store.deliveries.drop(MAIL.key);
    expect(await store.deliveries.find({ number: MAIL.number })).toEqual([]);
  });

  test('counts and codes go after a day or two', async () => {
    const tallies = [{ key: 'a', revision: 0, value: 1 }];
    await store.conversations.commit(turn('c', 'm1', 0, { tallies, notices: [MAIL] }));
    expect(await store.purge({ unattended: true })).toMatchObject({ tallies: 0, codes: 0 });
    wall += 2 * DAY + 1;
    now = new Date(now.getTime() + DAY + 1);
    expect(await store.purge({ unattended: true })).toMatchObject({ tallies: 1, codes: 1 });
    expect(await read('a')).toMatchObject({ revision: 0 });
  });
});
