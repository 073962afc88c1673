import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keyOfFiles, MADE_OF, PROGRAMS, programs } from '../../src/app/built.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-built-'));
const source = path.join(folder, 'source.ts');
const files = [path.relative('.', source), 'package.json'];

beforeEach(() => {
  writeFileSync(source, 'export const run = 1;');
  writeFileSync(path.join(folder, PROGRAMS), 'export const run = 1;');
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(path.join(folder, MADE_OF), JSON.stringify({ files, key: keyOfFiles(files) }));
});
afterEach(() => process.setSourceMapsEnabled(false));
afterAll(() => rmSync(folder, { recursive: true }));

/** @returns whether what is given is what was joined */
async function isJoined(): Promise<boolean> {
  return ((await programs(folder)) as { run: unknown }).run === 1;
}

test('what was joined from what stands there now is taken', async () => {
  expect(await isJoined()).toBe(true);
});

test.each<[string, () => void]>([
  ['one of its files says something else now', () => writeFileSync(source, 'export const run = 2;')],
  ['one of its files is gone', () => rmSync(source)],
  ['it was never finished', () => rmSync(path.join(folder, MADE_OF))],
  ['what it was made of is half written', () => writeFileSync(path.join(folder, MADE_OF), '{ "files": [')],
])('source is taken where %s', async (_what, change) => {
  change();
  expect(await isJoined()).toBe(false);
});

test('joined, it starts, and what fails is told by the place in its source', () => {
  const out = path.join(folder, 'joined');
  const tool = spawnSync(process.execPath, ['tools/buildBot.ts', out], { encoding: 'utf8' });
  expect(tool.stderr).toBe('');
  const asked = `process.setSourceMapsEnabled(true);
    const { readSettings } = await import(${JSON.stringify(path.join(out, PROGRAMS))});
    try { readSettings({ PORT: 'drie' }) } catch (error) { console.log(error.stack) }`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', asked], {
    encoding: 'utf8',
    env: {},
  });
  expect(stdout).toMatch(/src\/app\/config\.ts:\d+:\d+/);
});
