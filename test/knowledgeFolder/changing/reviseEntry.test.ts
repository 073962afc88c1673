import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '../../../src/knowledge/changes/change.ts';
import { applyChange } from '../../../src/knowledgeFolder/changing/applyChange.ts';
import { readKnowledge } from '../../../src/knowledgeFolder/knowledgeFiles.ts';

const LETTER = 'lbr-18-009';
const FACTS = `letters/${LETTER}/feiten.yaml`;
const DEADLINE = `letters/${LETTER}/vragen/aanmelden-deadline.txt`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'change-'));
  cpSync('knowledge', dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const text = (file: string) => readFileSync(join(dir, file), 'utf8');
const letter = () => readKnowledge(dir).letters.find((one) => one.letter.id === LETTER)!;
const fact = (id: string) => letter().facts.find((one) => one.id === id)!;
const revise = (entry: string, what: object) =>
  applyChange(dir, { kind: 'revision', letter: LETTER, entry, ...what });

/** @returns the lines that a change takes out of a file and puts in it */
function difference(file: string, change: () => void): { out: string[]; in: string[] } {
  const before = text(file).split('\n');
  change();
  const after = text(file).split('\n');
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { out: before.slice(start, before.length - end), in: after.slice(start, after.length - end) };
}

test('another answer, and nothing else in the file; done twice it is done once', () => {
  const from = fact('aanmelden-deadline').answer;
  const change = () => revise('aanmelden-deadline', { says: { from, to: 'Aanmelden kan: zie de "brief".' } });
  const lines = difference(FACTS, change);
  expect(lines.in).toEqual([`    answer: 'Aanmelden kan: zie de "brief".'`]);
  expect(difference(FACTS, change)).toEqual({ out: [], in: [] });
  expect(fact('aanmelden-deadline').answer).toBe('Aanmelden kan: zie de "brief".');
  expect(() => revise('aanmelden-deadline', { says: { from, to: 'Nog iets anders.' } })).toThrow('Intussen');
});

test('another passage proves it; the letter may break it into other lines than the file', () => {
  const { quotes } = fact('brief-inhoud');
  const to = [letter().letter.blocks.find(({ kind }) => kind === 'paragraph')!.text];
  revise('brief-inhoud', { quotes: { from: quotes, to } });
  expect(fact('brief-inhoud').quotes).toEqual(to);
});

test('the day of a fact moves on its own line, and English goes when it is emptied', () => {
  const days = { event: 'aanmelden', until: { from: '2018-03-27', to: '2018-03-29' } };
  const lines = difference(FACTS, () => revise('aanmelden-deadline', { days }));
  expect(lines.in).toEqual([lines.out[0]!.replace('2018-03-27', '2018-03-29')]);
  expect(letter().events.find(({ id }) => id === 'aanmelden')!.until).toBe('2018-03-29');
  const from = fact('brief-nummer').english!;
  expect(difference(FACTS, () => revise('brief-nummer', { english: { from, to: null } })).in).toEqual([]);
  expect(fact('brief-nummer').english).toBeUndefined();
});

test('questions go out of the text and in, as they stand on a line, comments kept', () => {
  const change = { added: ['nee: kan het in juni nog'], removed: ['aanmelddeadline'] };
  const lines = difference(DEADLINE, () => revise('aanmelden-deadline', change));
  expect(lines.out[0]).toBe('aanmelddeadline');
  expect(text(DEADLINE).startsWith('# bron: redactie\n')).toBe(true);
  expect(fact('aanmelden-deadline').no).toContain('kan het in juni nog');
  expect(fact('aanmelden-deadline').questions).not.toContain('aanmelddeadline');
});

test('questions that stand with the fact itself go too', () => {
  const file = join(dir, FACTS);
  writeFileSync(
    file,
    text(FACTS).replace('  - id: brief-nummer\n', "  - id: brief-nummer\n    'yes': [is er een nummer]\n"),
  );
  expect(fact('brief-nummer').yes).toContain('is er een nummer');
  revise('brief-nummer', { removed: ['ja: is er een nummer'] });
  expect(fact('brief-nummer').yes).not.toContain('is er een nummer');
});

test('a fact goes with its questions, its day and where others name it; a gap too', () => {
  const named = letter().facts.filter(({ next }) => next.includes('vorige-brief')).length;
  expect(named).toBeGreaterThan(0);
  const change: Change = { kind: 'removal', letter: LETTER, entry: 'vorige-brief' };
  applyChange(dir, change);
  applyChange(dir, change);
  expect(existsSync(join(dir, `letters/${LETTER}/vragen/vorige-brief.txt`))).toBe(false);
  expect(letter().facts.some(({ id, next }) => id === 'vorige-brief' || next.includes('vorige-brief'))).toBe(
    false,
  );
  expect(letter().events.map(({ id }) => id)).not.toContain('vorige-brief');
  expect(letter().events.map(({ id }) => id)).toContain('startdag');
  expect(text(FACTS)).toContain('next: [brief-inhoud]');
  applyChange(dir, { kind: 'removal', letter: LETTER, entry: 'parkeren' });
  expect(letter().gaps.map(({ id }) => id)).not.toContain('parkeren');
});
