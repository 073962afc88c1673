import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openChannel, type Channel } from './channel.ts';
import { start, type Running } from './processes.ts';

/** The whole bot as it runs in production, in a process of its own. */
export interface WholeBot extends Running {
  origin: string;
  endpoint: string;
}

/** A folder of its own for a test. */
export function temporaryFolder(): { folder: string; database: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-'));
  return {
    folder,
    database: `sqlite:${path.join(folder, 'test.db')}`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Starts the bot on a free port, on the day of the try-out, and waits until it listens. */
export async function startWholeBot(database: string, env: Record<string, string> = {}): Promise<WholeBot> {
  const running = start('src/main.ts', {
    PORT: '0',
    HOST: '127.0.0.1',
    TODAY: '2018-03-20',
    LOG_LEVEL: 'warn',
    DATABASE_URL: database,
    ...env,
  });
  const line = await running.line(/listening on/);
  const endpoint = /http\S+/.exec(line)?.[0] ?? '';
  return { ...running, endpoint, origin: new URL(endpoint).origin };
}

/** A whole bot, the channel it posts to, and where it keeps what it stores. */
export interface BotWithChannel {
  bot: WholeBot;
  channel: Channel;
  store: ReturnType<typeof temporaryFolder>;
}

/** One for all tests of a file, filled before the first of them; after the last it must stop as it should. */
export function botForFile(): BotWithChannel {
  const own = { store: temporaryFolder() } as BotWithChannel;
  beforeAll(async () => {
    own.channel = await openChannel();
    own.bot = await startWholeBot(own.store.database);
  });
  afterAll(async () => {
    expect(await own.bot.stop()).toBe(0);
    await own.channel.close();
    own.store.remove();
  });
  return own;
}
