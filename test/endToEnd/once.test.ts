import { setImmediate as nextRound } from 'node:timers/promises';
import pg from 'pg';
import { createMailer } from '../../src/mail/mailer.ts';
import { createLane } from '../../src/dialogs/lane.ts';
import type { Message } from '../../src/dialogs/message.ts';
import type { Delivery } from '../../src/registration/delivery.ts';
import { MAILS_ABREAST } from '../../src/storage/outbox/ways.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { message, post } from '../helpers/activities.ts';
import { openChannel } from '../helpers/channel.ts';
import { holdWriting, sql } from '../helpers/database.ts';
import { eventually } from '../helpers/eventually.ts';
import { gate } from '../helpers/gate.ts';
import { createMemoryApp } from '../helpers/memoryApp.ts';
import { startSmtp } from '../helpers/smtp.ts';
import { startTestBot } from '../helpers/testBot.ts';
import { onEachEngine } from '../storage/engines.ts';
import { clock, handIn, RULES, turn } from '../storage/examples.ts';

const sent = (): Promise<Delivery> => Promise.resolve({ kind: 'sent' });

onEachEngine((engine) => {
  let url: string;
  let wall = 0;
  let store: Store;
  let other: Store;
  let alarms: string[];
  /** The lease is renewed every 5 ms that really pass; how late it is, the test says. */
  const open = () => openStore(url, RULES, clock, { wall: () => wall, renewal: 5 });

  beforeEach(async () => {
    url = await engine.database();
    alarms = [];
    [store, other] = [await open(), await open()];
  });
  afterEach(() => Promise.all([store.close(), other.close()]));

  /** Time passes, in steps after each of which the leases are renewed: longer than any lease in all. */
  async function longer(): Promise<void> {
    for (let step = 0; step < 6; step++) {
      wall += 20_000;
      await eventually(async () => Number((await underLease()).at(0)?.due ?? 0) > wall);
    }
  }
  const underLease = () =>
    sql(url, `select id, due from outbox where state = 'waiting' and due > 0 order by due`);

  const registered = (count: number) =>
    store.registrations.apply(Array.from({ length: count }, (_, index) => handIn(`f${index}`)));

  /** A mail server that takes nothing before the gate is open, and a store that sends to it. */
  async function sendingTo(count: number) {
    const letThrough = gate();
    let arrived = 0;
    const smtp = await startSmtp({
      onMailFrom: (_address, _session, done) => {
        arrived += 1;
        void letThrough.opened.then(() => done());
      },
    });
    const mailer = createMailer({
      smtpUrl: smtp.url,
      folder: 'never used',
      from: 'b@vng.nl',
      connections: MAILS_ABREAST,
      clock,
    });
    await registered(count);
    const outbox = store.outbox({
      senders: { reply: sent, chat: sent, webhook: sent, mail: mailer.send },
      dice: () => 1,
      alarm: (what) => alarms.push(what),
      poll: 5,
    });
    outbox.start();
    await eventually(() => arrived === MAILS_ABREAST);
    const end = async () => {
      await outbox.stop();
      await mailer.close();
      await smtp.close();
    };
    const keys = () => smtp.taken.map(({ mail }) => mail.headers.get('x-briefwijzer-key') as string);
    return { letThrough, end, keys, arrived: () => arrived };
  }

  test('case 60: a mail server slower than any lease gets each mail once; what it has no room for, another process sends', async () => {
    const { letThrough, end, keys, arrived } = await sendingTo(30);
    await longer();
    const elsewhere: string[] = [];
    const mail = ({ key }: { key: string }) => {
      elsewhere.push(key);
      return sent();
    };
    await other
      .outbox({ senders: { reply: sent, chat: sent, webhook: sent, mail }, dice: () => 1, alarm: () => {} })
      .sendNow();
    expect([arrived(), elsewhere.length]).toEqual([MAILS_ABREAST, 30 - MAILS_ABREAST]);
    letThrough.open();
    await eventually(async () => (await store.deliveries.totals()).mail.waiting === 0);
    expect(new Set([...keys(), ...elsewhere]).size).toBe(30);
    expect(keys().length + elsewhere.length).toBe(30);
    await end();
  });

  test('case 61: a store that can not be written to while mails go out: what became of them is kept, and none goes twice', async () => {
    const { letThrough, end, keys } = await sendingTo(8);
    const letGo = await holdOutbox(url);
    letThrough.open();
    await eventually(() => keys().length >= MAILS_ABREAST);
    wall += 3_600_000;
    await eventually(() => alarms.includes('outbox cannot reach the database'));
    await letGo();
    await eventually(async () => (await store.deliveries.totals()).mail.waiting === 0);
    expect([keys().length, new Set(keys()).size]).toEqual([8, 8]);
    await end();
  });

  test('case 62: a channel that is slow: replies that wait for each other are theirs alone who sends them', async () => {
    const channel = await openChannel();
    const letThrough = gate();
    channel.behave((_req, res) => void letThrough.opened.then(() => res.end('{"id":"1"}')));
    const bot = await startTestBot(
      { ...createMemoryApp(), converse: conversing(store) },
      { sent: (ids) => store.conversations.sent(ids) },
    );
    const answers = Array.from({ length: 5 }, (_, index) =>
      post(bot.endpoint, message(channel.serviceUrl, `vraag ${index}`)),
    );
    await channel.until(1);
    await eventually(async () => (await underLease()).length === 5);
    await longer();
    const senders = { chat: sent, webhook: sent, mail: sent, reply: sent };
    for (const one of [store, other])
      expect(await one.outbox({ senders, dice: () => 1, alarm: () => {} }).sendNow()).toBe(0);
    letThrough.open();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(channel.posted.map(({ text }) => text)).size).toBe(5);
    expect(channel.posted).toHaveLength(5);
    await bot.close();
    await channel.close();
  });

  test('stopped while a receiver hangs: it is left after the grace, and sent by the next', async () => {
    const begun = gate();
    const hanging = () => {
      begun.open();
      return new Promise<Delivery>(() => {});
    };
    await registered(1);
    const outbox = store.outbox({
      senders: { reply: sent, chat: sent, webhook: hanging, mail: hanging },
      dice: () => 1,
      alarm: () => {},
      grace: 20,
    });
    outbox.start();
    await begun.opened;
    await nextRound();
    await outbox.stop();
    await store.close();
    store = await open();
    wall += 30_000;
    const senders = { chat: sent, webhook: sent, mail: sent, reply: sent };
    expect(await other.outbox({ senders, dice: () => 1, alarm: () => {} }).sendNow()).toBe(2);
  });
});

/** Keeps everyone else from writing to the outbox. @returns what lets go */
async function holdOutbox(url: string): Promise<() => Promise<void>> {
  if (url.startsWith('sqlite:')) return holdWriting(url);
  const client = new pg.Client(url);
  await client.connect();
  await client.query('begin');
  await client.query('lock table outbox in exclusive mode');
  return () => client.end();
}

/** The smallest conversation there is, on a real store. */
function conversing(store: Store) {
  const inLane = createLane();
  let revision = 0;
  return ({ conversation, id, address }: Message) =>
    inLane(conversation, async () => {
      const committed = await store.conversations.commit(turn(conversation, id, revision++, { address }));
      return committed.kind === 'conflict' ? [] : committed.outgoing;
    });
}
