import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KnowledgeError } from '../../src/knowledge/knowledge.ts';
import { checkRetention } from '../../src/knowledgeFolder/checkRetention.ts';
import { readUsable } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { readRules } from '../../src/knowledgeFolder/ruleFiles.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync('knowledge', dir, { recursive: true, filter: (file) => !file.includes('vragen') });
});
afterEach(() => rmSync(dir, { recursive: true }));

function edit(file: string, before: string | RegExp, after: string): void {
  writeFileSync(join(dir, file), readFileSync(join(dir, file), 'utf8').replace(before, after));
}

const { knowledge } = readUsable('knowledge');
const faults = () => checkRetention(dir, readRules(dir, knowledge));

test('every status that a form can give has its days', () => {
  expect(faults()).toEqual([]);
});

test('a status without days is named, with the line', () => {
  edit('forms/startdag.yaml', /^ {2}wachtlijst: 30\n/m, '');
  edit('forms/ambassadeur.yaml', /^ {2}ingetrokken: 30\n/m, '');
  /** Of its first status. */
  const lineOf = (file: string) =>
    readFileSync(join(dir, file), 'utf8').split('\n').indexOf('retention:') + 2;
  expect(faults()).toEqual(
    [
      ['forms/ambassadeur.yaml', 'ingetrokken'],
      ['forms/startdag.yaml', 'wachtlijst'],
    ].map(([file = '', status = '']) => ({
      file,
      line: lineOf(file),
      message: `zegt niet hoe lang een aanmelding met de status "${status}" wordt bewaard`,
    })),
  );
});

test('two forms cannot start their numbers the same way', () => {
  edit('forms/startdag.yaml', 'prefix: SD', 'prefix: AB');
  let fault: unknown;
  try {
    readUsable(dir);
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(KnowledgeError);
  expect((fault as KnowledgeError).faults).toContainEqual({
    file: 'forms/startdag.yaml',
    line: 3,
    message: '"AB" is al het begin van de nummers van forms/ambassadeur.yaml',
  });
});
