import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { message, post } from '../helpers/activities.ts';
import { openChannel } from '../helpers/channel.ts';
import { createMemoryApp } from '../helpers/memoryApp.ts';
import { startTestBot } from '../helpers/testBot.ts';
import { say } from '../../src/dialogs/message.ts';

async function open(origin: string, bytes: string): Promise<Socket> {
  const { port, hostname } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.resume();
  await once(socket, 'connect');
  if (bytes !== '') socket.write(bytes);
  return socket;
}

test.each(['', 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n'])(
  'case 45: a head that does not end (%j) is cut off',
  async (bytes) => {
    const bot = await startTestBot(createMemoryApp(), { timeouts: { headers: 200 } });
    const socket = await open(bot.origin, bytes);
    await once(socket, 'close');
    await bot.close();
  },
);

test('case 45: half requests push each other out, and never one that is being answered', async () => {
  const channel = await openChannel();
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  let heard = () => {};
  const running = new Promise<void>((resolve) => (heard = resolve));
  const app = createMemoryApp(async () => {
    heard();
    await held;
    return [say('klaar')];
  });
  const bot = await startTestBot(app, { mostQuiet: 10 });
  const turn = post(bot.endpoint, message(channel.serviceUrl, 'hallo'));
  await running;
  const sockets: Socket[] = [];
  for (let i = 0; i < 40; i += 1)
    sockets.push(await open(bot.origin, 'POST /api/messages HTTP/1.1\r\nHost: '));
  for (const socket of sockets.slice(0, 30)) if (!socket.closed) await once(socket, 'close');
  expect((await fetch(`${bot.origin}/healthz`)).status).toBe(200);
  answer();
  expect((await turn).status).toBe(200);
  expect(channel.posted.map(({ text }) => text)).toEqual(['klaar']);
  sockets.forEach((socket) => socket.destroy());
  await bot.close();
  await channel.close();
});
