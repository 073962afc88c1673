import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { message, post } from '../helpers/activities.ts';
import { openChannel } from '../helpers/channel.ts';
import { sql } from '../helpers/database.ts';
import { startWholeBot, temporaryFolder } from '../helpers/wholeBot.ts';

const { folder, database, remove } = temporaryFolder();
afterAll(remove);

function chat(...args: string[]): { out: string; err: string } {
  const env = { ...process.env, TODAY: '', DATABASE_URL: database };
  const ran = spawnSync('node', ['src/chat.ts', ...args], { input: 'hallo\n', env, encoding: 'utf8' });
  expect(ran.status).toBe(0);
  return { out: ran.stdout, err: ran.stderr };
}

/** Somebody talks with the bot in Teams. */
async function talkedTo(env: Record<string, string>): Promise<void> {
  const channel = await openChannel();
  const bot = await startWholeBot(database, env);
  expect((await post(bot.endpoint, message(channel.serviceUrl, 'hallo'))).status).toBe(200);
  await bot.stop();
  await channel.close();
}

const channelsIn = async () =>
  (await sql(database, 'select channel from conversations order by channel')).map(({ channel }) => channel);

test('in the store of a try-out, what is tried out goes on', async () => {
  await talkedTo({});
  expect(chat()).toMatchObject({ err: '', out: expect.stringContaining('Goedendag') });
  expect(await channelsIn()).toEqual(['msteams', 'terminal']);
}, 120_000);

test('it lives on the day that is asked for', () => {
  const asked = (...args: string[]) => {
    const env = { ...process.env, TODAY: '', DATABASE_URL: `${database}.day` };
    const input = 'Ik wil iemand aanmelden voor de startdag\n';
    return spawnSync('node', ['src/chat.ts', ...args], { input, env, encoding: 'utf8' });
  };
  expect(asked().stdout).toContain('Voor welke gemeente');
  expect(asked('--today', '2018-03-28').stdout).toContain('Die dag is voorbij');
  expect(asked('--today', 'morgen').stderr).toContain('TODAY');
}, 120_000);

test('in a store that people use by the real clock nothing is tried out, unless that is told', async () => {
  await sql(database, "delete from conversations where channel = 'terminal'");
  await talkedTo({ TODAY: '' });
  const apart = path.join(folder, 'tryout.db');
  expect(chat()).toMatchObject({
    err: expect.stringContaining(apart),
    out: expect.stringContaining('Goedendag'),
  });
  expect(existsSync(apart)).toBe(true);
  expect(await channelsIn()).toEqual(['msteams']);
  expect(chat('--real').err).toBe('');
  expect(await channelsIn()).toEqual(['msteams', 'terminal']);
}, 120_000);
