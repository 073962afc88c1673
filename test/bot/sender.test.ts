import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { addressOf, type Address } from '../../src/bot/address.ts';
import { IncomingActivity } from '../../src/bot/activity.ts';
import { createRenderer } from '../../src/bot/render.ts';
import { createSender, type Sender } from '../../src/bot/sender.ts';
import { say } from '../../src/dialogs/message.ts';
import { message } from '../helpers/activities.ts';
import { openChannel, type Channel } from '../helpers/channel.ts';

const TIMEOUT = 300;
const render = createRenderer((sentence) => sentence);

let channel: Channel;
let sender: Sender;

beforeEach(async () => {
  channel = await openChannel();
  sender = createSender({
    token: () => Promise.resolve('T'),
    isAllowed: () => true,
    render,
    timeout: TIMEOUT,
  });
});

afterEach(async () => {
  await sender.close();
  await channel.close();
});

const at = (serviceUrl: string): Address =>
  addressOf(IncomingActivity.parse(message(serviceUrl, 'x', { id: 'said/1' })));
const reply = (address: unknown) =>
  sender.reply({ id: '1', conversation: 'c', address, reply: say('Hallo') });

test('a reply goes under what it answers, a message by itself to the conversation', async () => {
  const urls: (string | undefined)[] = [];
  channel.behave((req, res) => {
    urls.push(req.url);
    res.end();
  });
  expect(await reply(at(channel.serviceUrl))).toEqual({ kind: 'sent' });
  expect(await sender.chat(at(channel.serviceUrl), say('Nieuws'))).toEqual({ kind: 'sent' });
  expect(urls).toEqual([
    '/teams/v3/conversations/a%3Aconversation/activities/said%2F1',
    '/teams/v3/conversations/a%3Aconversation/activities',
  ]);
  expect(channel.posted.map(({ replyToId }) => replyToId)).toEqual(['said/1', undefined]);
  expect(channel.headers.map(({ authorization }) => authorization)).toEqual(['Bearer T', 'Bearer T']);
});

test('case 174: what comes in the place of an earlier message is put there; where that is gone, it is left at that', async () => {
  const seen: (string | undefined)[] = [];
  channel.behave((req, res) => {
    seen.push(`${req.method} ${req.url?.split('/').at(-1)}`);
    res.statusCode = 404;
    res.end();
  });
  const outgoing = { id: '1', conversation: 'c', address: at(channel.serviceUrl) };
  const replaced = { ...say('Verstuurd'), replaces: 'card/1' };
  expect(await sender.reply({ ...outgoing, reply: replaced })).toEqual({ kind: 'sent' });
  expect(await sender.reply({ ...outgoing, reply: say('Hallo') })).toMatchObject({ kind: 'dead' });
  expect(seen).toEqual(['PUT card%2F1', 'POST said%2F1']);
});

test('429 waits as long as the channel asks', async () => {
  channel.behave((_req, res) => {
    res.statusCode = 429;
    res.setHeader('retry-after', '7');
    res.end();
  });
  expect(await reply(at(channel.serviceUrl))).toEqual({
    kind: 'retry',
    reason: 'channel answered 429',
    after: 7,
  });
  expect(channel.posted).toHaveLength(1);
});

test('a channel that says nothing is left after the time-out, and not asked twice', async () => {
  channel.behave(() => undefined);
  expect((await reply(at(channel.serviceUrl))).kind).toBe('unknown');
  expect(channel.posted).toHaveLength(1);
});

test('a channel that took the message and then stalls has it', async () => {
  channel.behave((_req, res) => {
    res.writeHead(201, { 'content-length': '100' });
    res.write('{');
  });
  expect(await reply(at(channel.serviceUrl))).toEqual({ kind: 'sent' });
});

test('a channel that answers a byte at a time does not hold us', async () => {
  channel.behave((_req, res) => {
    res.writeHead(201);
    const drip = setInterval(() => res.write(' '), 50);
    res.on('close', () => clearInterval(drip));
  });
  expect(await reply(at(channel.serviceUrl))).toEqual({ kind: 'sent' });
});

test('a channel that hangs up after it was told may have heard', async () => {
  channel.behave((req) => req.socket.destroy());
  expect((await reply(at(channel.serviceUrl))).kind).toBe('unknown');
  expect(channel.posted).toHaveLength(1);
});

test('nobody there, no such name, no TLS: it never arrived, so it may be tried again', async () => {
  const plain: Server = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const { port } = plain.address() as AddressInfo;
  const kinds = await Promise.all(
    ['http://127.0.0.1:1/', 'http://nergens.invalid/', `https://127.0.0.1:${port}/`].map(
      async (serviceUrl) => (await reply(at(serviceUrl))).kind,
    ),
  );
  plain.close();
  expect(kinds).toEqual(['retry', 'retry', 'retry']);
});

test('without a token nothing is sent, and it may be tried again', async () => {
  const tokenless = createSender({
    token: () => Promise.reject(new Error('MSAL')),
    isAllowed: () => true,
    render,
  });
  expect(await tokenless.chat(at(channel.serviceUrl), say('x'))).toEqual({
    kind: 'retry',
    reason: 'no token for the channel',
  });
  expect(channel.posted).toEqual([]);
  await tokenless.close();
});

test('a service that is not allowed gets nothing', async () => {
  const strict = createSender({ token: () => Promise.resolve(undefined), isAllowed: () => false, render });
  expect((await strict.chat(at(channel.serviceUrl), say('x'))).kind).toBe('dead');
  expect(channel.posted).toEqual([]);
  await strict.close();
});

test.each([undefined, null, 'x', {}, { serviceUrl: 1 }])('an address of %p is dead', async (address) => {
  expect(await reply(address)).toEqual({ kind: 'dead', reason: 'unreadable address' });
  expect(await sender.chat(address, say('x'))).toEqual({ kind: 'dead', reason: 'unreadable address' });
});

test('connections are used again', async () => {
  const sockets = new Set<unknown>();
  channel.behave((req, res) => {
    sockets.add(req.socket);
    res.end('{}');
  });
  for (let i = 0; i < 10; i += 1) await reply(at(channel.serviceUrl));
  expect(sockets.size).toBeLessThanOrEqual(2);
});
