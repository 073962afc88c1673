import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '../../../src/knowledge/changes/change.ts';
import { applyChange } from '../../../src/knowledgeFolder/changing/applyChange.ts';
import { readKnowledge } from '../../../src/knowledgeFolder/knowledgeFiles.ts';
import { Refused } from '../../../src/knowledgeFolder/refused.ts';

const LETTER = 'lbr-18-009';
const FACTS = `letters/${LETTER}/feiten.yaml`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'change-'));
  cpSync('knowledge', dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const text = (file: string) => readFileSync(join(dir, file), 'utf8');
const letter = () => readKnowledge(dir).letters.find((one) => one.letter.id === LETTER)!;

/** @returns the lines of a file that a change added; none may be gone */
function added(file: string, change: Change): string[] {
  const before = text(file).split('\n');
  applyChange(dir, change);
  const after = text(file).split('\n');
  let at = 0;
  const fresh = after.filter((line) => (line === before[at] ? (at++, false) : true));
  expect(at).toBe(before.length);
  return fresh;
}

test('a wording comes under the facts it belongs to, below a line that says where from', () => {
  const change: Change = {
    kind: 'wordings',
    letter: LETTER,
    entry: 'aanmelden-deadline',
    wordings: ['hoe lang heb ik nog om iemand op te geven voor die dag'],
  };
  const file = `letters/${LETTER}/vragen/aanmelden-deadline.txt`;
  expect(added(file, change)).toEqual(['# bron: gevraagd aan Briefwijzer', ...change.wordings]);
  expect(added(file, change)).toEqual([]);
  expect(added(file, { ...change, wordings: ['nog een\nandere'], answer: 'nee' })).toEqual([
    'nee: nog een andere',
  ]);
  expect(added(file, { ...change, wordings: ['# is dit een vraag'] })).toEqual(['is dit een vraag']);
  const fact = letter().facts.find(({ id }) => id === 'aanmelden-deadline')!;
  expect(fact.questions).toContain(change.wordings[0]);
  expect(fact.no).toContain('nog een andere');
});

test('a gap comes behind the gaps there are, and is read as one', () => {
  const change: Change = {
    kind: 'gap',
    letter: LETTER,
    gap: { id: 'startdag-hond', reply: 'Of honden mee mogen, staat niet in de brieven.', next: [] },
    wordings: ['mag mijn hond mee naar de startdag'],
  };
  const lines = added(FACTS, change);
  expect(lines[0]).toBe('  - id: startdag-hond');
  expect(letter().gaps.at(-1)).toMatchObject({ ...change.gap, questions: change.wordings });
  expect(added(FACTS, change)).toEqual([]);
});

test('a fact comes behind the facts there are, with its day', () => {
  const QUOTE = letter().letter.blocks.find(({ kind }) => kind === 'paragraph')!.text;
  const change: Change = {
    kind: 'fact',
    letter: LETTER,
    fact: { id: 'aanhef', answer: 'De brief is aan college en raad.', quotes: [QUOTE], next: [] },
    event: { id: 'nog-een-dag', name: 'nog een dag', kind: 'deadline', until: '2018-05-01' },
    wordings: ['aan wie is de brief gericht volgens de aanhef'],
  };
  added(FACTS, change);
  expect(letter().facts.at(-1)).toMatchObject({ id: 'aanhef', questions: change.wordings });
  expect(letter().events.at(-1)).toEqual(change.event);
});

test('a file that has its list between others with comments keeps them where they are', () => {
  const id = 'lbr-19-082';
  mkdirSync(join(dir, 'letters', id));
  writeFileSync(join(dir, 'letters', id, 'brief.txt'), 'Onderwerp: Water\n\nDrink water.\n');
  const file = `letters/${id}/feiten.yaml`;
  writeFileSync(join(dir, file), 'names: [water]\nfacts: []\n\n# Wat er niet in staat.\ngaps: []\n');
  const fact = { id: 'water', answer: 'Drink water.', quotes: ['Drink water.'], next: [] };
  applyChange(dir, { kind: 'fact', letter: id, fact, wordings: ['wat moet ik drinken'] });
  expect(text(file)).toBe(
    'names: [water]\nfacts:\n  - id: water\n    answer: Drink water.\n    quotes:\n      - Drink water.\n    next: []\n\n# Wat er niet in staat.\ngaps: []\n',
  );
});

test('days of a form move, and nothing else in its file', () => {
  const file = 'forms/startdag.yaml';
  const before = text(file);
  const closes = { from: '2018-03-27', to: '2018-03-29' };
  applyChange(dir, { kind: 'days', form: 'startdag', closes });
  expect(text(file)).toBe(before.replace('closes: 2018-03-27', 'closes: 2018-03-29'));
  applyChange(dir, { kind: 'days', form: 'startdag', closes });
  const back = { from: '2018-03-29', to: '2018-03-27' };
  applyChange(dir, { kind: 'days', form: 'startdag', closes: back });
  expect(text(file)).toBe(before);
  applyChange(dir, { kind: 'days', form: 'startdag', opens: { from: '2018-03-16', to: null } });
  expect(text(file)).toBe(before.replace('opens: 2018-03-16\n', ''));
  applyChange(dir, { kind: 'days', form: 'startdag', opens: { from: null, to: '2018-03-17' } });
  expect(readKnowledge(dir).forms.find(({ id }) => id === 'startdag')!.opens).toBe('2018-03-17');
});

test('a day that is another one meanwhile is not changed', () => {
  const change = {
    kind: 'days',
    form: 'startdag',
    closes: { from: '2018-03-20', to: '2018-03-29' },
  } as const;
  expect(() => applyChange(dir, change)).toThrow(/Intussen staat er iets anders.*2018-03-27/);
});

test('what is turned down, passed over or new stands in a file of its own', () => {
  applyChange(dir, { kind: 'turnedDown', wordings: ['hoe is het weer'] });
  expect(text('phrases/afgewezen.txt')).toBe('hoe is het weer\n');
  applyChange(dir, { kind: 'passedOver', letter: LETTER, quote: 'een zin\nen meer' });
  expect(text(`letters/${LETTER}/overgeslagen.txt`)).toBe('een zin en meer\n');
  applyChange(dir, { kind: 'letter', letter: 'lbr-19-001', text: 'Onderwerp: Zand\n\nZand is zacht.' });
  expect(text('letters/lbr-19-001/brief.txt')).toBe('Onderwerp: Zand\n\nZand is zacht.\n');
  readKnowledge(dir);
});

test('a letter or fact that is not here is said so, and nothing is left behind', () => {
  const change = { kind: 'passedOver', letter: 'lbr-99-999', quote: 'x' } as const;
  expect(() => applyChange(dir, change)).toThrow(Refused);
  const wordings = ['waar is dat feit'];
  expect(() => applyChange(dir, { kind: 'wordings', letter: LETTER, entry: 'weg', wordings })).toThrow(
    Refused,
  );
  readKnowledge(dir);
});
