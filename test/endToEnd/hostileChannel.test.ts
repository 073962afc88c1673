import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { readIn } from '../helpers/cards.ts';
import { openChannel, type Behaviour, type Channel } from '../helpers/channel.ts';
import { sql } from '../helpers/database.ts';
import { eventually } from '../helpers/eventually.ts';
import { personNamed } from '../helpers/person.ts';
import { startWholeBot, temporaryFolder, type WholeBot } from '../helpers/wholeBot.ts';

const QUESTION = 'Wie zijn de ambassadeurs?';
const store = temporaryFolder();
let channel: Channel;
let bot: WholeBot;

beforeAll(async () => {
  channel = await openChannel();
  bot = await startWholeBot(store.database, { SERVICE_HOSTS: '127.0.0.1,nergens.invalid' });
});

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  await channel.close();
  store.remove();
});

afterEach(() => channel.behave(answering(201)));

const named = (name: string) => personNamed(name, () => bot, channel);

function answering(status: number): Behaviour {
  return (_req, res) => {
    res.statusCode = status;
    res.end('{}');
  };
}

const repliesTo = (name: string) =>
  sql(
    store.database,
    `select state, attempts, reason from outbox where kind = 'reply'
      and subject in (select conversation from conversations where person like '%/aad-${name}')`,
  );
const tryNow = () => sql(store.database, "update outbox set due = 0 where state = 'waiting'");

test('case 20: a channel that answers 429, 500, 502 or 503: the turn is kept, the answer comes when it is back', async () => {
  const statuses = [429, 500, 502, 503];
  for (const status of statuses) {
    const person = named(`met-${status}`);
    channel.behave(answering(status));
    expect((await person.send(person.message(QUESTION))).status).toBe(200);
    expect(await repliesTo(`met-${status}`)).toMatchObject([
      { state: 'waiting', attempts: 1, reason: `channel answered ${status}` },
    ]);
  }
  const before = channel.posted.length;
  channel.behave(answering(201));
  await tryNow();
  for (const status of statuses)
    await eventually(async () => (await repliesTo(`met-${status}`))[0]?.state === 'sent');
  expect(channel.posted).toHaveLength(before + statuses.length);
});

test('case 20: one that never comes back is given up, with an alarm for the staff', async () => {
  const person = named('nooit');
  channel.behave(answering(503));
  await person.send(person.message(QUESTION));
  await sql(store.database, "update outbox set due = 0, attempts = 11 where state = 'waiting'");
  await eventually(async () => (await repliesTo('nooit'))[0]?.state === 'failed');
  await eventually(() => /"alarm":true.*delivery given up/.test(bot.output()));
  channel.behave(answering(201));
  expect(await person.say('Wie zijn de ambassadeurs?')).toContain('Bandell');
});

test('case 21: taken in, then 504: asked once, not repeated', async () => {
  const person = named('504');
  channel.behave(answering(504));
  await person.say('ik wil iemand aanmelden voor de startdag');
  const settled = async () => (await repliesTo('504')).every(({ state }) => state !== 'waiting');
  await eventually(settled);
  channel.behave(answering(201));
  await person.say('Utrecht');
  await eventually(settled);
  const texts = person.heard().map((posted) => readIn([posted]));
  expect(texts.length).toBeGreaterThan(2);
  expect(new Set(texts).size).toBe(texts.length);
});

test('case 22: channels that hang, stall or drip: left after a while, and nobody else waits for them', async () => {
  const hanging: Record<string, Behaviour> = {
    hangt: () => undefined,
    stokt: (_req, res) => {
      res.writeHead(201, { 'content-length': '100' });
      res.write('{');
    },
    druppelt: (_req, res) => {
      res.writeHead(201);
      const drip = setInterval(() => res.write(' '), 1000);
      res.on('close', () => clearInterval(drip));
    },
  };
  channel.behave((req, res, posted) => {
    const behaviour = hanging[posted.conversation.id.slice('a:'.length)];
    return (behaviour ?? answering(201))(req, res, posted);
  });
  let left = 0;
  const slow = Object.keys(hanging).map(async (name) => {
    const answer = await named(name).send(named(name).message(QUESTION));
    left += 1;
    return answer;
  });
  await eventually(() => Object.keys(hanging).every((name) => named(name).heard().length > 0));
  expect(await named('vlot').say(QUESTION)).toContain('Bandell');
  expect(left).toBe(0);
  expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(Object.keys(hanging).map((name) => named(name).heard().filter(isAnswer).length)).toEqual([1, 1, 1]);
});

const isAnswer = ({ text }: { text?: string }) => text?.includes('Bandell') ?? false;

test('case 23: nobody there, no such name, no TLS: waits; refused by a closed port, it arrives once that is open', async () => {
  const closed = await openChannel();
  const { port } = new URL(closed.serviceUrl);
  await closed.close();
  const plain: Server = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const tls = `https://127.0.0.1:${(plain.address() as AddressInfo).port}/`;
  const addresses = { weg: closed.serviceUrl, naamloos: 'http://nergens.invalid/', zonder: tls };
  for (const [name, serviceUrl] of Object.entries(addresses)) {
    const person = named(name);
    expect((await person.send(person.message(QUESTION, { serviceUrl }))).status).toBe(200);
    expect(await repliesTo(name)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
  }
  plain.close();
  const open = await openChannel(Number(port));
  await tryNow();
  await open.until(1);
  await eventually(async () => (await repliesTo('weg'))[0]?.state === 'sent');
  expect(open.posted).toHaveLength(1);
  await open.close();
});

test('case 23: cut off after it was told: it may have arrived, so it is not repeated', async () => {
  const person = named('reset');
  channel.behave((req) => req.socket.destroy());
  expect((await person.send(person.message(QUESTION))).status).toBe(200);
  await eventually(async () => (await repliesTo('reset'))[0]?.state !== 'waiting');
  expect(person.heard()).toHaveLength(1);
});

test.each([403, 404])(
  'case 24: a chat that answers %i is not written to again, and staff can see why',
  async (status) => {
    const person = named(`dicht-${status}`);
    channel.behave(answering(status));
    await person.send(person.message(QUESTION));
    await tryNow();
    await eventually(async () => (await repliesTo(`dicht-${status}`))[0]?.state === 'dead');
    expect(person.heard()).toHaveLength(1);
    const [chat] = await sql(
      store.database,
      `select dead from conversations where person = 'msteams/tenant-1/aad-dicht-${status}'`,
    );
    expect(chat?.dead).toBe(`channel answered ${status}`);
    expect(secretariat('deliveries', '--state', 'dead', '--json')).toContain(`channel answered ${status}`);
  },
);

const secretariat = (...words: string[]) =>
  execFileSync(process.execPath, ['src/secretariat.ts', ...words], {
    env: { ...process.env, DATABASE_URL: store.database },
    encoding: 'utf8',
  });
