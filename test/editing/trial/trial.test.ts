import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../../src/knowledge/changes/change.ts';
import { tryOut } from '../../../src/editing/trial/trial.ts';
import { smallKnowledge } from '../../helpers/smallKnowledge.ts';

const NOW = '2018-03-20T10:00:00+01:00';
const KNOWN = 'Tot wanneer kan ik iemand aanmelden voor de startdag?';
let folder: ReturnType<typeof smallKnowledge>;
beforeAll(() => (folder = smallKnowledge()));
afterAll(() => folder.remove());

const attempt = (change: Change, limits = {}) =>
  tryOut(
    { folder: folder.dir, change, asked: [{ text: KNOWN, meant: 'aanmelden-deadline' }], now: NOW },
    limits,
  );

test('a change is tried on a copy: its question is answered otherwise, and the folder stays as it was', async () => {
  const files = () =>
    readdirSync(folder.dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(folder.dir, name), 'utf8'));
  const before = files();
  const { faults, own, asked } = await attempt({
    ...{ kind: 'gap', letter: 'lbr-18-009', wordings: ['Mag mijn papegaai mee naar de startdag?'] },
    gap: { id: 'papegaai', reply: 'Over papegaaien staat niets in de brieven.', next: [] },
  });
  expect(faults).toEqual([]);
  expect(own).toMatchObject([{ after: { kind: 'unknown', entries: ['papegaai'] } }]);
  expect(own[0]!.before.entries).not.toContain('papegaai');
  expect(asked).toBeGreaterThan(0);
  expect(files()).toEqual(before);
});

test('a question that stands at another fact of the letter is no change that can be kept', async () => {
  const wordings = ['Tot wanneer kan ik iemand aanmelden voor de startdag'];
  const { faults, asked } = await attempt({
    ...{ kind: 'wordings', letter: 'lbr-18-009', entry: 'startdag-datum', wordings },
  });
  expect(faults).toEqual([expect.stringContaining('staat ook bij')]);
  expect(asked).toBe(0);
});

test('a trial that takes too long ends, and no more than two are made at once', async () => {
  const change: Change = { kind: 'letter', letter: 'zand', text: 'Onderwerp: Zand\n\nZand is zacht.' };
  const trials = await Promise.allSettled([1, 2, 3].map(() => attempt(change, { longest: 1 })));
  expect(trials.map(({ status, ...rest }) => [status, String((rest as { reason: Error }).reason)])).toEqual([
    ['rejected', expect.stringContaining('duurt nu te lang')],
    ['rejected', expect.stringContaining('duurt nu te lang')],
    ['rejected', expect.stringContaining('Anderen proberen')],
  ]);
});
