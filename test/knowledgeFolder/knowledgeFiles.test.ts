import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterpreter } from '../../src/knowledge/answering/interpreter.ts';
import { KnowledgeError } from '../../src/knowledge/knowledge.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { fewWordings } from '../helpers/fewWordings.ts';

const LETTER = `Brief aan de leden

Datum
3 juni 2019
Ons kenmerk
FIN/U201900111
Lbr. 19/080
Telefoon
070-3738393

Onderwerp
Zwembaden en de energierekening

Samenvatting

Gemeenten met een zwembad krijgen een hogere energierekening. De warmtepomp verdient zich in acht jaar terug.

Geacht college en gemeenteraad,

Vraag een energiescan aan bij het kenniscentrum voor zwembaden.

Hoogachtend,

A. Jansen
`;

const ANNOTATION = `names: [zwembad, energierekening]
events:
  - { id: scan, name: aanvragen van de energiescan, kind: deadline, until: 2019-09-31 }
facts:
  - id: warmtepomp
    answer: De warmtepomp verdient zich in acht jaar terug.
    quotes: ['De warmtepomp verdient zich in negen jaar terug.']
    form: zwemles
    next: [weg]
    questions: [hoe snel verdient de warmtepomp zich terug]
  - id: warmtepomp-weer
    answer: Nog eens.
    quotes: ['De warmtepomp verdient zich in acht jaar terug.']
    questions: ['Hoe snel verdient de warmtepomp zich terug?']
`;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync('knowledge', folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function faults(): string[] {
  try {
    readKnowledge(folder);
    return [];
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return error.message.split('\n');
  }
}

test('what is in the project has no faults, and nothing in it can be changed', () => {
  const knowledge = readKnowledge(folder);
  expect(knowledge.letters.map(({ letter }) => letter.number)).toEqual(['Lbr. 18/009', 'Lbr. 13/069']);
  expect(Object.isFrozen(knowledge.letters[0]?.facts)).toBe(true);
});

test('a third letter needs no code: dropped in as text, its passages are found', () => {
  writeFileSync(join(folder, 'letters/lbr-19-080.txt'), LETTER);
  const interpreter = createInterpreter(fewWordings(readKnowledge(folder)));
  const meant = interpreter.understand({
    text: 'Hoe snel verdient een warmtepomp van een zwembad zich terug?',
    now: '2019-06-10T10:00:00+02:00',
  });
  expect(meant).toMatchObject({
    kind: 'answer',
    found: [
      { passages: [{ letter: 'lbr-19-080', text: expect.stringContaining('in acht jaar terug') as string }] },
    ],
  });
});

test('every fault is named at once, with its file and line', () => {
  writeFileSync(join(folder, 'letters/lbr-19-080.txt'), LETTER);
  writeFileSync(join(folder, 'letters/lbr-19-080.yaml'), ANNOTATION.replace('2019-09-31', '2019-09-30'));
  expect(faults()).toEqual([
    'letters/lbr-19-080.yaml:9: er is geen feit "weg"',
    'letters/lbr-19-080.yaml:7: dit citaat staat niet woord voor woord in Lbr. 19/080',
    'letters/lbr-19-080.yaml:8: er is geen formulier "zwemles"',
    expect.stringMatching(/^letters\/lbr-19-080.yaml:14: de vraag .* staat ook bij "warmtepomp"/),
  ]);
});

test('a day that does not exist is named', () => {
  writeFileSync(join(folder, 'letters/lbr-19-080.txt'), LETTER);
  writeFileSync(join(folder, 'letters/lbr-19-080.yaml'), ANNOTATION);
  expect(faults()).toContainEqual(expect.stringMatching(/^letters\/lbr-19-080.yaml:3: .*geen bestaande dag/));
});

test('a file that is no YAML is named with its line', () => {
  appendFileSync(join(folder, 'synonyms.yaml'), "\nmore: ['open");
  const lines = readFileSync(join(folder, 'synonyms.yaml'), 'utf8').split('\n').length;
  expect(faults()[0]).toMatch(new RegExp(`^synonyms.yaml:(${lines - 1}|${lines}): `));
});

test('a folder without letters is refused in one sentence', () => {
  rmSync(join(folder, 'letters'), { recursive: true });
  expect(faults()).toEqual([expect.stringContaining('geen map letters')]);
});
