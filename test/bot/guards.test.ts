import { request } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { readdirSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { message, post } from '../helpers/activities.ts';
import { openChannel, type Channel } from '../helpers/channel.ts';
import { eventually } from '../helpers/eventually.ts';
import { start, type Running } from '../helpers/processes.ts';
import { sendRaw } from '../helpers/rawSocket.ts';
import { temporaryFolder } from '../helpers/wholeBot.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Where the process would leave temporary files. */
const store = temporaryFolder();
let bot: Running;
let channel: Channel;
let origin: string;

beforeAll(async () => {
  channel = await openChannel();
  bot = start('test/helpers/botProcess.ts', { TMPDIR: store.folder });
  origin = await bot.line(/^http/);
});

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  await channel.close();
  store.remove();
});

/** The process lives, answers, and has done nothing of what was refused. */
afterEach(async () => {
  const before = channel.posted.length;
  expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ status: 'ok' });
  expect((await post(`${origin}/api/messages`, message(channel.serviceUrl, 'leeft u nog?'))).status).toBe(
    200,
  );
  expect(channel.posted).toHaveLength(before + 1);
  expect(bot.output()).not.toMatch(/unhandled|Error/i);
});

/** Sends a body in so many equal chunks. @returns the status of the answer */
function send(headers: Record<string, string>, chunk: Buffer | string, times = 1): Promise<number> {
  return new Promise((resolve, reject) => {
    const req = request(`${origin}/api/messages`, { method: 'POST', headers }, (res) => {
      res.resume();
      resolve(res.statusCode ?? 0);
    });
    req.on('error', reject);
    let left = times;
    const write = () => {
      while (left > 0) {
        left -= 1;
        if (!req.write(chunk)) return void req.once('drain', write);
      }
      req.end();
    };
    write();
  });
}

const wellFormed = () => JSON.stringify(message(channel.serviceUrl, 'hallo'));

test.each([
  ['gzip that is none', 'gzip', () => Buffer.from('{"a":1}')],
  ['gzip that is fine', 'gzip', () => gzipSync(wellFormed())],
  ['a gzip bomb', 'gzip', () => gzipSync(Buffer.alloc(50_000_000, 'a'))],
  ['brotli', 'br', () => brotliCompressSync(wellFormed())],
  ['two encodings', 'identity, gzip', () => Buffer.from('{}')],
])('case 31: %s is not unpacked', async (_what, encoding, body) => {
  expect(await send({ ...JSON_TYPE, 'content-encoding': encoding }, body())).toBe(415);
});

test('identity is no encoding', async () => {
  expect(await send({ ...JSON_TYPE, 'content-encoding': 'identity' }, wellFormed())).toBe(200);
});

test.each(['multipart/form-data; boundary=x', 'application/octet-stream', 'text/plain', ''])(
  'a body of type "%s" is not read',
  async (type) => {
    const file = '--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\nx\r\n--x--';
    expect(await send({ 'content-type': type }, file)).toBe(415);
    expect(readdirSync(store.folder)).toEqual([]);
  },
);

test('a body that says it is large is not read, and does not cost memory', async () => {
  const before = bot.rss();
  expect(await send({ ...JSON_TYPE, 'content-length': '50000000' }, Buffer.alloc(500_000, ' '), 100)).toBe(
    413,
  );
  expect(bot.rss() - before).toBeLessThan(20);
});

test('a body of 50 MB in chunks does not cost memory', async () => {
  const before = bot.rss();
  expect(await send(JSON_TYPE, Buffer.alloc(500_000, ' '), 100)).toBe(413);
  expect(bot.rss() - before).toBeLessThan(20);
});

test('a body that comes in byte by byte is cut off', async () => {
  const answer = await new Promise<string>((resolve) => {
    const { port, hostname } = new URL(origin);
    const socket = connect(Number(port), hostname);
    let text = '';
    let drip: NodeJS.Timeout | undefined;
    socket.on('connect', () => {
      socket.write(
        'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n',
      );
      drip = setInterval(() => socket.write(' '), 50);
    });
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve(text);
    });
  });
  expect(answer).toMatch(/^HTTP\/1\.1 408/);
});

test('a connection that wants to become something else is closed', async () => {
  await new Promise<void>((resolve) => {
    const { port, hostname } = new URL(origin);
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        'GET /api/messages HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      ),
    );
    socket.on('close', () => resolve());
    socket.resume();
  });
});

test.each([
  ['half of JSON', '{"type":', { code: 'BadJson' }],
  ['a list', '[]', 'BadActivity'],
  ['nothing', '', 'BadActivity'],
  ['a word', '"secret"', 'BadActivity'],
])('%s is refused without repeating it', async (_what, body, code) => {
  const answer = await post(`${origin}/api/messages`, body);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject(typeof code === 'string' ? { code } : code);
  expect(JSON.stringify(answer.body)).not.toContain('secret');
});

test('other addresses and methods say only that they are none', async () => {
  expect(await (await fetch(`${origin}/geheim`)).json()).toEqual({ code: 'NotFound' });
  expect((await fetch(`${origin}/api/messages`)).status).toBe(405);
});

test.each<[string, (bareOrigin: string) => Promise<unknown>]>([
  [
    'a body that is no gzip',
    (bareOrigin) => {
      const headers = { ...JSON_TYPE, 'content-encoding': 'gzip' };
      return fetch(`${bareOrigin}/api/messages`, { method: 'POST', headers, body: '{"a":1}' });
    },
  ],
  [
    'a host that is none',
    (bareOrigin) => sendRaw(bareOrigin, 'GET /readyz HTTP/1.1\r\nHost: foo|bar\r\n\r\n'),
  ],
])('without the guards %s ends the process: the tests of cases 31 and 41 can see it', async (_what, harm) => {
  const port = await freePort();
  const bare = start('bench/peers/echoBot.ts', { PORT: String(port) });
  const bareOrigin = `http://127.0.0.1:${port}`;
  await eventually(() =>
    fetch(`${bareOrigin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  await harm(bareOrigin).catch(() => undefined);
  expect(await bare.stop('SIGCONT')).not.toBe(0);
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
