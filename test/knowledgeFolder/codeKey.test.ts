import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeKey, importedBy } from '../../src/knowledgeFolder/codeKey.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwijzer-'));
  cpSync('src', join(folder, 'src'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const learns = () => join(folder, 'src/knowledge/learning/learned.ts');

function keyAfter(file: string): { before?: Buffer; after?: Buffer } {
  const before = codeKey(learns());
  appendFileSync(join(folder, file), '\nexport const more = 1;\n');
  return { before, after: codeKey(learns()) };
}

test.each([
  'src/knowledge/learning/learned.ts',
  'src/knowledge/learning/classifier.ts',
  'src/knowledge/letters/facts.ts',
  'src/language/fuzzy.ts',
])('what was learned is stale after a change in %s, imported directly or not', (file) => {
  const { before, after } = keyAfter(file);
  expect(before).toHaveLength(32);
  expect(after).not.toEqual(before);
});

test.each([
  'src/dialogs/decide.ts',
  'src/knowledge/answering/interpreter.ts',
  'src/knowledgeFolder/yamlFile.ts',
  'src/forms/form.ts',
])('it is not after a change in %s: learning does without, or takes its types alone', (file) => {
  const { before, after } = keyAfter(file);
  expect(after).toEqual(before);
});

test('packages count by their version, and code that is not there has no key', () => {
  expect(importedBy('src/knowledge/listFile.ts').get('zod')).toMatch(/^\d+\.\d+\.\d+$/);
  expect(codeKey(join(folder, 'src/gone.ts'))).toBeUndefined();
});
