import { request } from 'node:http';
import { message, post } from '../helpers/activities.ts';
import { openChannel, type Channel } from '../helpers/channel.ts';
import { createMemoryApp } from '../helpers/memoryApp.ts';
import { startTestBot, type TestBot } from '../helpers/testBot.ts';

let channel: Channel;
let bot: TestBot;

beforeEach(async () => {
  channel = await openChannel();
  bot = await startTestBot();
});

afterEach(async () => {
  await bot.close();
  await channel.close();
});

/** As a page in a browser does whose name was made to point at this machine. */
function asked(host: string, endpoint = bot.endpoint): Promise<{ status?: number; text: string }> {
  const headers = { host, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const req = request(endpoint, { method: 'POST', headers }, (res) => {
      let text = '';
      res.on('data', (chunk: Buffer) => (text += chunk.toString()));
      res.on('end', () => resolve({ status: res.statusCode, text }));
    });
    req.on('error', reject);
    req.end(JSON.stringify(message(channel.serviceUrl, 'hallo')));
  });
}

test.each([
  'evil.example',
  'evil.example:3978',
  '192.0.2.1',
  '127.0.0.1.evil.example',
  'localhost.',
  '[::2]',
])('case 44: a bot that believes everyone is not to be had under the name %s', async (host) => {
  expect(await asked(host)).toEqual({ status: 403, text: '{"code":"HostNotAllowed"}' });
  expect(bot.app.heard).toEqual([]);
});

test.each(['localhost', 'localhost:3978', '127.0.0.1:1', '[::1]:3978', 'LOCALHOST'])(
  'case 44: under the name %s it is this machine',
  async (host) => {
    expect((await asked(host)).status).toBe(200);
    expect(bot.app.heard).toHaveLength(1);
  },
);

test('case 43: the emulator is a channel here, and others are not', async () => {
  const statusOf = async (channelId: string) =>
    (await post(bot.endpoint, message(channel.serviceUrl, 'hallo', { channelId }))).status;
  expect(await statusOf('emulator')).toBe(200);
  expect(await statusOf('directline')).toBe(403);
  expect(bot.app.heard).toHaveLength(1);
});

test('case 43: where others can reach a bot that believes everyone, the emulator is no channel', async () => {
  const open = await startTestBot(createMemoryApp(), { loopback: false });
  const emulated = message(channel.serviceUrl, 'hallo', { channelId: 'emulator' });
  expect((await post(open.endpoint, emulated)).body).toEqual({ code: 'ChannelNotAllowed' });
  expect((await asked('bot.example.nl', open.endpoint)).status).toBe(200);
  await open.close();
});
