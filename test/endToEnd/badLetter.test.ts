import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../helpers/eventually.ts';
import { startWholeBot, temporaryFolder } from '../helpers/wholeBot.ts';

/** The project's knowledge with one letter more, that is no letter. */
const store = temporaryFolder();
const KNOWLEDGE_DIR = path.join(store.folder, 'knowledge');

beforeAll(() => {
  cpSync('knowledge', KNOWLEDGE_DIR, { recursive: true });
  writeFileSync(path.join(KNOWLEDGE_DIR, 'letters/lbr-19-080.txt'), 'Dag allemaal.\n');
});
afterAll(() => store.remove());

/** Runs a program to its end. @returns its exit code, and what it said */
async function run(args: string[], input = '') {
  const child = spawn(process.execPath, args, { env: { ...process.env, KNOWLEDGE_DIR } });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...said };
}

const NAMED = /^letters\/lbr-19-080\.txt:1: geen nummer/m;

test('the check names the letter, and fails', async () => {
  const { code, err } = await run(['src/knowledge.ts', 'check']);
  expect(code).toBe(1);
  expect(err).toMatch(NAMED);
});

test('a question is answered from the other letters, and the bad one is named beside the answer', async () => {
  const { code, out, err } = await run(
    ['src/ask.ts', '--json'],
    'Tot wanneer kan ik iemand aanmelden voor de startdag?\n',
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    kind: 'answer',
    reply: expect.stringContaining('27 maart') as string,
  });
  expect(err).toMatch(NAMED);
});

test('the bot starts, names the letter and raises an alarm', async () => {
  const bot = await startWholeBot(store.database, { KNOWLEDGE_DIR });
  await eventually(() => NAMED.test(bot.output()));
  await eventually(() => /"alarm":true.*letters with faults are left out/.test(bot.output()));
  expect((await fetch(`${bot.origin}/readyz`)).status).toBe(200);
  expect(await bot.stop()).toBe(0);
});
