import { openApp } from '../../src/app/app.ts';
import { createBot } from '../../src/bot/bot.ts';
import { createCredentials } from '../../src/bot/identity.ts';
import { createClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { APP_ID } from './signedChannel.ts';
import type { Issuer } from './signedChannel.ts';
import type { Logged } from './testBot.ts';

/** The whole bot in this process, on a real HTTP server: its real clock can be set, and its requests are signed. */
export interface SignedBot {
  endpoint: string;
  headers: Record<string, string>;
  logged: Logged[];
  close(): Promise<void>;
}

/**
 * @param real the time that really passes, in ms
 * @param serviceUrl of the channel that it is signed for
 */
export async function startSignedBot(
  env: Record<string, string>,
  issuer: Issuer,
  serviceUrl: string,
  real: () => number,
): Promise<SignedBot> {
  const config = readConfig({ TODAY: '2018-03-20', ...env });
  const logged: Logged[] = [];
  const write = (level: string) => (fields: object, message: string) =>
    void logged.push({ level, message, fields });
  const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
  const app = await openApp(
    config,
    createClock(config.TODAY, () => new Date(real())),
    log,
    real,
  );
  const identity = {
    type: 'MultiTenant',
    appId: APP_ID,
    password: 'secret',
    metadataUrl: issuer.metadataUrl,
  };
  const { authentication } = createCredentials(identity, log);
  const bot = createBot({
    identity,
    credentials: { authentication, token: () => Promise.resolve('TEST-TOKEN') },
    channels: ['msteams'],
    tenants: ['tenant-1', 'tenant-2'],
    serviceHosts: ['127.0.0.1'],
    loopback: true,
    converse: app.converse,
    staff: (person, asked) => app.staff(person, asked),
    own: (message, page) => app.own(message, page),
    look: app.look,
    search: app.search,
    chipOf: (sentence) => app.chipOf(sentence),
    sent: (ids) => app.sent(ids),
    posted: (answer) => app.posted(answer),
    feedback: app.feedback,
    notSent: (ids, delivery) => app.notSent(ids, delivery),
    ready: () => app.ready(),
    letterPage: (name) => app.letterPage(name),
    log,
  });
  const port = await bot.listen(0, '127.0.0.1');
  app.start(bot.sender);
  return {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    headers: { authorization: issuer.token(serviceUrl) },
    logged,
    async close() {
      await bot.close(1000);
      await app.close();
    },
  };
}
