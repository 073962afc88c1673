import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readYaml } from '../../src/knowledgeFolder/yamlFile.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaml-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  writeFileSync(join(folder, 'x.yaml'), text);
  return readYaml(join(folder, 'x.yaml'), 'x.yaml');
}

const TEXT = `# a comment
names: [een, "twee",
  drie]
facts:
  - id: a
    answer: >-

      In een
      of twee zinnen.
    quotes:
      - |-
        regel: een
        regel twee
      - 'nog
        een'
    next:
  - { id: b, 'with: colon': x, n: { m: y } }
2018: z
dag: 2018-03-27
nee: no
`;

test('a value is what it says: days and no are words', () => {
  expect(read(TEXT).value).toEqual({
    names: ['een', 'twee', 'drie'],
    facts: [
      {
        id: 'a',
        answer: '\nIn een of twee zinnen.',
        quotes: ['regel: een\nregel twee', 'nog een'],
        next: null,
      },
      { id: 'b', 'with: colon': 'x', n: { m: 'y' } },
    ],
    '2018': 'z',
    dag: '2018-03-27',
    nee: 'no',
  });
});

test.each<[(string | number)[], number]>([
  [[], 2],
  [['names', 0], 2],
  [['names', 2], 3],
  [['names', 7], 2],
  [['facts', 0], 5],
  [['facts', 0, 'answer'], 6],
  [['facts', 0, 'quotes', 0], 11],
  [['facts', 0, 'quotes', 1], 14],
  [['facts', 0, 'next'], 16],
  [['facts', 0, 'next', 2], 16],
  [['facts', 0, 'weg'], 5],
  [['facts', 1, 'with: colon'], 17],
  [['facts', 1, 'n', 'm'], 17],
  [['2018'], 18],
  [['weg', 3], 2],
])('what is at %j stands on line %d', (path, line) => {
  expect(read(TEXT).place({ path, message: 'fout' })).toEqual({ file: 'x.yaml', line, message: 'fout' });
});

test.each([
  ['nothing', '# leeg\n', 1],
  ['two documents', 'a: 1\n---\nb: 2\n', 1],
  ['a key that stands there twice', 'a: 1\nb: 2\na: 3\n', 3],
  ['a quotation that does not end', "a: 'b\nc: d\n", 2],
  ['a tab for indentation', 'a:\n\tb: 1\n', 2],
])('%s is a fault', (_, text, line) => {
  expect(read(text)).toMatchObject({ value: undefined, faults: [{ file: 'x.yaml', line }] });
});
