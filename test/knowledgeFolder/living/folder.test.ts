import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Change, KeptChange } from '../../../src/knowledge/changes/change.ts';
import { livingFolder } from '../../../src/knowledgeFolder/living/folder.ts';
import { smallKnowledge } from '../../helpers/smallKnowledge.ts';

let folder: ReturnType<typeof smallKnowledge>;
beforeEach(() => (folder = smallKnowledge()));
afterEach(() => folder.remove());

const DOWN = 'phrases/afgewezen.txt';
const down = (): string =>
  existsSync(join(folder.dir, DOWN)) ? readFileSync(join(folder.dir, DOWN), 'utf8') : '';
const kept = (revision: number, change?: Change): KeptChange => ({
  ...{ revision, id: `id${revision}`, by: 'Sanne', at: '2018-03-20T10:00:00Z' },
  change: change ?? { kind: 'turnedDown', wordings: [`vraag ${revision}`] },
});

test('changes are put in the folder once, in order, and it says up to where it is', () => {
  const living = livingFolder(folder.dir);
  expect(living.takeIn([])).toBe(false);
  expect(living.takeIn([kept(1), kept(2)])).toBe(true);
  expect(down()).toBe('vraag 1\nvraag 2\n');
  expect(living.revision).toBe(2);
  writeFileSync(join(folder.dir, DOWN), 'vraag 2\n');
  const later = livingFolder(folder.dir);
  expect(later.takeIn([kept(1), kept(2)])).toBe(false);
  expect(later.takeIn([kept(1), kept(2), kept(3)].slice(2))).toBe(true);
  expect(down()).toBe('vraag 2\nvraag 3\n');
});

test('a folder of another store takes all of it', () => {
  writeFileSync(join(folder.dir, 'laatste-wijziging.txt'), 'of another store\n');
  expect(livingFolder(folder.dir).takeIn([kept(1)])).toBe(true);
  expect(down()).toBe('vraag 1\n');
});

test('what cannot be made here is an alarm, and the others are made', () => {
  const alarms: object[] = [];
  const living = livingFolder(folder.dir, (_, about) => void alarms.push(about));
  const newer = { ...kept(2), change: undefined };
  const elsewhere = kept(1, { kind: 'passedOver', letter: 'lbr-99-999', quote: 'x' });
  living.takeIn([elsewhere, newer, kept(3)]);
  expect(alarms).toEqual([
    { revision: 1, kind: 'passedOver' },
    { revision: 2, kind: undefined },
  ]);
  expect(down()).toBe('vraag 3\n');
});

/** Who may write anything still may not write as this one. */
const NOBODY = 65_534;

test('a folder that cannot be written is copied, read there, and the copy is removed', () => {
  const all = readdirSync(folder.dir, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder.dir, name),
  );
  for (const path of [folder.dir, ...all]) chmodSync(path, 0o555);
  const program = `
    import { existsSync, readFileSync } from 'node:fs';
    const { livingFolder } = await import(${JSON.stringify(resolve('src/knowledgeFolder/living/folder.ts'))});
    const living = livingFolder(${JSON.stringify(folder.dir)});
    living.takeIn(${JSON.stringify([kept(1), kept(2)])});
    const { path } = living;
    const said = readFileSync(path + '/${DOWN}', 'utf8');
    living.close();
    console.log(JSON.stringify({ path, said, left: existsSync(path) }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: tmpdir() },
    ...(process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
  });
  for (const path of [folder.dir, ...all]) chmodSync(path, 0o755);
  expect(stderr).toBe('');
  const { path, said, left } = JSON.parse(stdout) as { path: string; said: string; left: boolean };
  expect(path).not.toBe(folder.dir);
  expect({ said, left }).toEqual({ said: 'vraag 1\nvraag 2\n', left: false });
  expect(down()).toBe('');
  rmSync(path, { recursive: true, force: true });
});
