import { createServer, type AddressInfo } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { start } from '../helpers/processes.ts';
import { startWholeBot, temporaryFolder } from '../helpers/wholeBot.ts';

const store = temporaryFolder();

afterAll(() => store.remove());

/** Starts a program that can't start. @returns what it said, and its exit code */
async function failing(file: string, env: Record<string, string>) {
  const running = start(file, { PORT: '0', DATABASE_URL: store.database, ...env });
  const code = await running.stop('SIGCONT');
  return { code, said: running.output().trim() };
}

const SECRET = 'geheim-wachtwoord';

const emptyFolder = path.join(store.folder, 'empty');
const brokenKnowledge = path.join(store.folder, 'broken');
mkdirSync(emptyFolder);
mkdirSync(path.join(brokenKnowledge, 'forms'), { recursive: true });
writeFileSync(path.join(brokenKnowledge, 'forms', 'x.yaml'), 'id: [');

test.each<[string, Record<string, string>, RegExp]>([
  ['no knowledge', { KNOWLEDGE_DIR: path.join(store.folder, 'nowhere') }, /nowhere/],
  ['knowledge that is empty', { KNOWLEDGE_DIR: emptyFolder }, /./],
  ['knowledge that can not be read', { KNOWLEDGE_DIR: brokenKnowledge }, /./],
  ['a database that is a folder', { DATABASE_URL: `sqlite:${store.folder}` }, new RegExp(store.folder)],
  [
    'a database that is no database',
    { DATABASE_URL: `sqlite:${path.join(brokenKnowledge, 'forms', 'x.yaml')}` },
    /x\.yaml/,
  ],
  ['a server that is not there', { DATABASE_URL: `postgres://u:${SECRET}@127.0.0.1:1/x` }, /./],
  ['a variable that is wrong', { PORT: 'drie', LOG_LEVEL: 'loud' }, /PORT[^]*LOG_LEVEL/],
  ['the network without an identity', { HOST: '0.0.0.0' }, /MicrosoftAppId/],
  ['an identity of blanks', { HOST: '0.0.0.0', MicrosoftAppId: '  ' }, /MicrosoftAppId/],
])('%s: said clearly, exit code 1, no stack', async (_what, env, pattern) => {
  const { code, said } = await failing('src/main.ts', env);
  expect(code).toBe(1);
  expect(said).toMatch(pattern);
  expect(said).not.toMatch(/^\s+at |node:internal/m);
  expect(said).not.toContain(SECRET);
});

test.each([
  ['the bot', 'src/main.ts', 'PORT'],
  ['the try-out', 'src/tryout.ts', 'PORT'],
  ['the Playground', 'src/tryout.ts', 'PLAYGROUND_PORT'],
])('a port in use by another: %s says which, and what to do', async (_who, file, variable) => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, () => resolve()));
  const port = String((other.address() as AddressInfo).port);
  const { code, said } = await failing(file, { PLAYGROUND_PORT: '0', [variable]: port });
  other.close();
  expect(code).toBe(1);
  expect(said).toContain(port);
  expect(said).toContain(variable);
  expect(said).not.toMatch(/^\s+at /m);
});

test('the bot says where it listens, is ready, and leaves nothing behind when it is told to stop', async () => {
  const bot = await startWholeBot(store.database);
  expect((await fetch(`${bot.origin}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${bot.origin}/readyz`)).json()).toEqual({ status: 'ready' });
  expect(bot.output().match(/No mail server is set \(SMTP_URL\)/g)).toHaveLength(1);
  expect(await bot.stop('SIGINT')).toBe(0);
  const env = { SMTP_URL: `smtp://u:${SECRET}@mail.invalid:587`, MAIL_FROM: 'b@vng.nl' };
  const again = await startWholeBot(store.database, env);
  expect(again.output()).toContain('Mails go to mail.invalid:587');
  expect(again.output()).not.toContain(SECRET);
  expect(await again.stop()).toBe(0);
});
