import { createBot, type BotOptions } from '../../src/bot/bot.ts';
import { closedAtEnd } from './leftOpen.ts';
import { toolsOf } from './talk.ts';
import { createMemoryApp, type MemoryApp } from './memoryApp.ts';

/** What was logged: level, message and fields. */
export type Logged = { level: string; message: string; fields: object };

export interface TestBot {
  endpoint: string;
  origin: string;
  app: MemoryApp;
  logged: Logged[];
  close(): Promise<void>;
}

/** A bot on a free port of this machine, with requests that are not signed unless the options say so. */
export async function startTestBot(
  app: MemoryApp = createMemoryApp(),
  options: Partial<BotOptions> = {},
): Promise<TestBot> {
  const logged: Logged[] = [];
  const write = (level: string) => (fields: object, text: string) =>
    void logged.push({ level, message: text, fields });
  const bot = createBot({
    identity: { type: 'MultiTenant' },
    channels: ['msteams'],
    tenants: [],
    serviceHosts: [],
    loopback: true,
    converse: app.converse,
    staff: () => Promise.resolve({ said: 'Dat kan niet.' }),
    own: (_, page) => Promise.resolve({ title: 'Dit heeft u ingestuurd:', page, entries: [], buttons: [] }),
    look: () => Promise.resolve({ kind: 'closed' }),
    chipOf: (sentence) => sentence,
    search: { find: () => ({ cards: [] }), opened: () => undefined },
    sent: app.sent,
    posted: () => undefined,
    feedback: toolsOf().phrases.feedback,
    notSent: app.notSent,
    ready: app.ready,
    letterPage: (name) => ({ status: 404, html: name, style: '' }),
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    ...options,
  });
  const port = await bot.listen(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${port}`;
  return {
    endpoint: `${origin}/api/messages`,
    origin,
    app,
    logged,
    close: closedAtEnd(() => bot.close(1000)),
  };
}
