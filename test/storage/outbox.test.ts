import { say } from '../../src/dialogs/message.ts';
import type { Delivery } from '../../src/registration/delivery.ts';
import type { Notice } from '../../src/registration/notice.ts';
import type { Senders } from '../../src/storage/outbox/deliver.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { onEachEngine } from './engines.ts';
import { clock, handIn, RULES, turn } from './examples.ts';

const SENT: Delivery = { kind: 'sent' };

/** Keeps what was sent, and gives the answers it is told to give, then `sent`. */
function recorder(...answers: Delivery[]) {
  const sent: string[] = [];
  const send = (what: string) => {
    sent.push(what);
    return Promise.resolve(answers.shift() ?? SENT);
  };
  const senders: Senders = {
    reply: ({ reply }) => send(`reply ${reply.text}`),
    mail: (notice) => send(`mail ${notice.key}`),
    chat: (address, { subject }) => send(`chat ${JSON.stringify(address)} ${subject}`),
    webhook: (notice) => send(`webhook ${notice.key}`),
  };
  return { sent, senders };
}

onEachEngine((engine) => {
  let url: string;
  let wall = 1_000_000;
  let now = clock();
  let store: Store;
  let alarms: string[];
  const open = () => openStore(url, RULES, () => now, { wall: () => wall });
  const outboxOf = (senders: Senders, of = store) =>
    of.outbox({ senders, dice: () => 1, alarm: (what) => alarms.push(what) });
  /** The process is gone with what it was sending: another takes that over when the lease is over. */
  const restarted = async () => {
    await store.close();
    store = await open();
    wall += 30_000;
  };
  const states = async () => (await store.deliveries.find({})).map(({ state }) => state);

  beforeEach(async () => {
    url = await engine.database();
    now = clock();
    alarms = [];
    store = await open();
  });
  afterEach(() => store.close());

  test('a registration and its notices are written together, and sent from there', async () => {
    const { sent, senders } = recorder();
    await store.registrations.apply([handIn('f1')]);
    expect(await outboxOf(senders).sendNow()).toBe(2);
    expect(sent.sort()).toEqual([
      expect.stringMatching(/^mail SD-2018-0001/),
      expect.stringMatching(/^webhook SD-2018-0001/),
    ]);
    expect(await outboxOf(senders).sendNow()).toBe(0);
    expect(await states()).toEqual(['sent', 'sent']);
  });

  test('handing in the same instance again queues nothing new', async () => {
    await store.registrations.apply([handIn('f1')]);
    const [outcome] = await store.registrations.apply([handIn('f1')]);
    expect(outcome).toMatchObject({ kind: 'already there', registration: { number: 'SD-2018-0001' } });
    expect(await states()).toHaveLength(2);
  });

  test('a reply is sent by its own turn; only when that does not say so, the outbox takes it over', async () => {
    const { sent, senders } = recorder();
    const first = await store.conversations.commit(turn('c', 'm1', 0));
    await store.conversations.commit(turn('c', 'm2', 1));
    if (first.kind === 'saved') await store.conversations.sent(first.outgoing.map(({ id }) => id));
    expect(await outboxOf(senders).sendNow()).toBe(0);
    await restarted();
    await outboxOf(senders).sendNow();
    expect(sent).toEqual(['reply answer to m2']);
  });

  test('replies of one conversation go in order, though the first has to be repeated', async () => {
    const { sent, senders } = recorder({ kind: 'retry', reason: 'channel answered 502' });
    const replies = () => [say('one'), say('two'), say('three')];
    await store.conversations.commit(turn('c', 'm1', 0, { replies }));
    await restarted();
    const outbox = outboxOf(senders);
    expect(await outbox.sendNow()).toBe(1);
    wall += 10_000;
    await outbox.sendNow();
    expect(sent).toEqual(['reply one', 'reply one', 'reply two', 'reply three']);
  });

  test('what a turn could not send is handed over: tried again soon, in order, and not before its pause', async () => {
    const { sent, senders } = recorder();
    const replies = () => [say('one'), say('two')];
    const committed = await store.conversations.commit(turn('c', 'm1', 0, { replies }));
    const ids = committed.kind === 'saved' ? committed.outgoing.map(({ id }) => id) : [];
    await store.conversations.notSent(ids, { kind: 'retry', reason: 'channel answered 502' });
    const outbox = outboxOf(senders);
    wall += 1_999;
    expect(await outbox.sendNow()).toBe(0);
    wall += 1;
    await outbox.sendNow();
    expect(sent).toEqual(['reply one', 'reply two']);
    expect(await store.deliveries.find({})).toMatchObject([{ attempts: 2 }, { attempts: 1 }]);
  });

  test('one conversation that hangs back holds up no other', async () => {
    const { sent, senders } = recorder({ kind: 'retry', reason: 'no answer' });
    await store.conversations.commit(turn('a', 'm1', 0, { replies: () => [say('for a')] }));
    await store.conversations.commit(turn('b', 'm1', 0, { replies: () => [say('for b')] }));
    await restarted();
    await outboxOf(senders).sendNow();
    expect(sent).toEqual(['reply for a', 'reply for b']);
    expect((await states()).sort()).toEqual(['sent', 'waiting']);
  });

  test.each([
    ['Retry-After of a second', 1, 2_000],
    ['Retry-After of an hour, cut to a minute', 3600, 60_000],
    ['no Retry-After', undefined, 2_000],
  ])('case 19: 429 with %s: waits, then delivers', async (_, after, pause) => {
    const retry: Delivery = { kind: 'retry', reason: 'channel answered 429', ...(after && { after }) };
    const { sent, senders } = recorder(retry);
    await store.conversations.commit(turn('c', 'm1', 0));
    await restarted();
    const outbox = outboxOf(senders);
    await outbox.sendNow();
    wall += pause - 1;
    expect(await outbox.sendNow()).toBe(0);
    wall += 1;
    expect(await outbox.sendNow()).toBe(1);
    expect(sent).toHaveLength(2);
    expect(await states()).toEqual(['sent']);
  });

  test('a channel that never answers: longer and longer pauses, then given up with an alarm, and nothing else lost', async () => {
    const { sent, senders } = recorder(
      ...Array<Delivery>(100).fill({ kind: 'retry', reason: 'channel answered 503' }),
    );
    await store.conversations.commit(turn('c', 'm1', 0));
    await restarted();
    const outbox = outboxOf(senders);
    for (let round = 0; round < 40; round++) {
      wall += 3_600_000;
      await outbox.sendNow();
    }
    expect(sent).toHaveLength(12);
    expect(await store.deliveries.find({})).toMatchObject([
      { state: 'failed', attempts: 12, reason: 'channel answered 503' },
    ]);
    expect(alarms).toEqual(['delivery given up']);
    expect(await store.conversations.load('c', 'm2')).toMatchObject({ revision: 1 });
  });

  test('what may have arrived is not sent again', async () => {
    const { sent, senders } = recorder({ kind: 'unknown', reason: 'channel answered 504' });
    await store.conversations.commit(turn('c', 'm1', 0));
    await restarted();
    const outbox = outboxOf(senders);
    wall += 3_600_000;
    await outbox.sendNow();
    wall += 3_600_000;
    await outbox.sendNow();
    expect(sent).toHaveLength(1);
    expect(await states()).toEqual(['unknown']);
  });

  test('a chat that blocks the bot is not written to again, until the person writes', async () => {
    const fromStaff = {
      by: { id: 'staf', name: 'Staf' },
      channel: 'secretariaat',
      at: '2018-03-21T10:00:00+01:00',
    };
    const withdraw = (number: string) => ({ kind: 'withdraw' as const, number, origin: fromStaff });
    const person = { id: 'aad-1', name: 'Fatima' };
    const reference = { person, channel: 'msteams', personal: true, address: { to: 'c' } };
    const chats = (all: string[]) => all.filter((what) => what.startsWith('chat'));
    await store.conversations.commit(
      turn('c', 'm1', 0, { reference, commands: ['1', '2', '3'].map((id) => handIn(id)) }),
    );

    const blocked: Senders = {
      ...recorder().senders,
      chat: () => Promise.resolve({ kind: 'dead', reason: '403' }),
    };
    await store.registrations.apply([withdraw('SD-2018-0001')]);
    await outboxOf(blocked).sendNow();
    const { sent, senders } = recorder();
    await store.registrations.apply([withdraw('SD-2018-0002')]);
    await outboxOf(senders).sendNow();
    expect(chats(sent)).toEqual([]);
    expect(
      (await store.deliveries.find({ kind: 'chat' })).map(({ state, reason }) => [state, reason]),
    ).toEqual([
      ['dead', '403'],
      ['dead', 'no chat with this person'],
    ]);
    expect(alarms).toEqual(['delivery given up', 'delivery given up']);

    await store.conversations.commit(turn('c', 'm2', 1, { reference }));
    await store.registrations.apply([withdraw('SD-2018-0003')]);
    await outboxOf(senders).sendNow();
    expect(chats(sent)).toHaveLength(1);
  });

  test('a sender that throws counts as an attempt, and its words are not kept', async () => {
    const { senders } = recorder();
    const mail = (notice: Notice) =>
      Promise.reject(new TypeError(`no route to ${JSON.stringify(notice.to)}`));
    await store.registrations.apply([handIn('f1')]);
    await outboxOf({ ...senders, mail }).sendNow();
    expect(await store.deliveries.find({ kind: 'mail' })).toMatchObject([
      { state: 'waiting', attempts: 1, reason: 'TypeError' },
    ]);
  });

  test('a claim that was never settled is taken over when its lease is over, and not before', async () => {
    const { sent, senders } = recorder();
    await store.registrations.apply([handIn('f1')]);
    const crashed = outboxOf({ ...senders, mail: () => new Promise(() => {}) });
    void crashed.sendNow();
    for (let look = 0; look < 50 && sent.length < 1; look++) await new Promise(setImmediate);
    await store.ping();
    const other = await open();
    const outbox = outboxOf(senders, other);
    await outbox.sendNow();
    expect(sent.filter((what) => what.startsWith('mail'))).toEqual([]);
    wall += 61_000;
    await outbox.sendNow();
    expect(sent.filter((what) => what.startsWith('mail'))).toHaveLength(1);
    await other.close();
  });

  test('three senders on one database send everything, each once', async () => {
    const people = Array.from({ length: 60 }, (_, index) => handIn(`f${index}`));
    await store.registrations.apply(people);
    const { sent, senders } = recorder();
    const others = await Promise.all([open(), open()]);
    await Promise.all([store, ...others].map((one) => outboxOf(senders, one).sendNow()));
    expect(sent).toHaveLength(120);
    expect(new Set(sent).size).toBe(120);
    await Promise.all(others.map((one) => one.close()));
  });

  test('wakes up for a new registration, and stops when what it is sending is done', async () => {
    const { sent, senders } = recorder();
    const arrived = new Promise<void>((resolve) => {
      senders.webhook = (notice) => {
        sent.push(notice.key);
        resolve();
        return Promise.resolve(SENT);
      };
    });
    const outbox = store.outbox({
      senders,
      dice: () => 1,
      alarm: (what) => alarms.push(what),
      poll: 3_600_000,
    });
    outbox.start();
    await store.registrations.apply([handIn('f1')]);
    await arrived;
    await outbox.stop();
    expect((await states()).every((state) => state === 'sent' || state === 'waiting')).toBe(true);
    expect((await store.deliveries.find({ kind: 'webhook' })).map(({ state }) => state)).toEqual(['sent']);
    expect(alarms).toEqual([]);
  });
});
