import { message, post } from '../helpers/activities.ts';
import { openChannel, type Channel } from '../helpers/channel.ts';
import { start, type Running } from '../helpers/processes.ts';
import { sendRaw } from '../helpers/rawSocket.ts';
import { dice, HOSTS, stranger, TARGETS } from '../helpers/requestBytes.ts';

/** `REQUESTS=1000000` for a long look. */
const REQUESTS = Number(process.env.REQUESTS ?? 20_000);
const SEED = Number(process.env.SEED ?? 2018);
const AT_ONCE = 16;

let bot: Running;
let channel: Channel;
let origin: string;

beforeAll(async () => {
  channel = await openChannel();
  bot = start('test/helpers/botProcess.ts');
  origin = await bot.line(/^http/);
});

afterAll(async () => {
  await bot.stop();
  await channel.close();
});

const alive = async () => (await fetch(`${origin}/healthz`)).status;

test.each(['GET', 'POST', 'PUT', 'OPTIONS'])(
  'case 41: %s with every host and target leaves the process alive',
  async (method) => {
    const requests = [
      ...HOSTS.map((host) => `${method} /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
      ...TARGETS.map((target) => `${method} ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`),
    ];
    for (const request of requests) await sendRaw(origin, Buffer.from(request, 'latin1'));
    expect(await alive()).toBe(200);
    expect(bot.process.exitCode).toBeNull();
  },
  60_000,
);

test.each(['foo|bar', 'x:99999', '[::1', 'a b', '%', '999.999.999.999'])(
  'case 41: a host such as %s is refused',
  async (host) => {
    expect(await sendRaw(origin, `GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400/,
    );
  },
);

test.each(['http://[', 'http://localhost/healthz', '//x', '/%zz', '/%ff', '*'])(
  'case 41: a target such as %s is refused',
  async (target) => {
    expect(await sendRaw(origin, `GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400/,
    );
  },
);

test('case 41: whatever strangers send, every turn that runs beside it comes out whole', async () => {
  const random = dice(SEED);
  let sent = 0;
  const send = async () => {
    while (sent < REQUESTS) {
      const { bytes, requests } = stranger(random);
      sent += requests;
      await sendRaw(origin, bytes);
    }
  };
  let turns = 0;
  const talk = async () => {
    while (sent < REQUESTS) {
      turns += 1;
      const answer = await post(`${origin}/api/messages`, message(channel.serviceUrl, `bericht ${turns}`));
      expect(answer.status).toBe(200);
    }
  };
  await Promise.all([talk(), ...Array.from({ length: AT_ONCE }, send)]);
  expect(channel.posted.map(({ text }) => text)).toEqual(
    Array.from({ length: turns }, (_, at) => `${at + 1}: bericht ${at + 1}`),
  );
  expect(turns).toBeGreaterThan(0);
  expect(await alive()).toBe(200);
  expect(await bot.stop()).toBe(0);
  expect(bot.output()).not.toMatch(/unhandled|Error/i);
}, 600_000);
