/**
 * How quickly and how well questions find their passage: npm run bench, or
 * node bench/knowledge.ts [folder with .txt files to make letters of]
 */
import { readFileSync } from 'node:fs';
import { createInterpreter } from '../src/knowledge/answering/interpreter.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { learnFrom } from '../src/knowledge/learning/learned.ts';
import type { Learned } from '../src/knowledge/learning/learned.ts';
import { readKnowledge } from '../src/knowledgeFolder/knowledgeFiles.ts';
import { normal } from '../test/eval/score.ts';
import type { Line } from '../test/eval/score.ts';
import { withLetters } from './letters.ts';
import { peers } from './peers.ts';

const NOW = '2018-03-20T10:00:00+01:00';
const SIZES = [2, 10, 100, 1000];

/** One line of the table; times in milliseconds, of each question its best round: other work on the machine stays out. */
export interface KnowledgeRow {
  what: string;
  letters: number;
  load: number;
  p50: number;
  p99: number;
  /** Questions whose first passage is a right one, of those that have one; absent when it is not measured. */
  right?: string;
}

const lines: Line[] = readFileSync('test/eval/questions.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line);

function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function measure(
  what: string,
  letters: number,
  load: number,
  find: (question: string) => string | undefined | Promise<string | undefined>,
  rounds: number,
): Promise<KnowledgeRow> {
  const best = new Map<string, number>();
  let right = 0;
  const asked = lines.filter(({ kind }) => kind === 'answer');
  for (let round = -1; round < rounds; round++)
    for (const { text = '', gold } of asked) {
      const start = performance.now();
      const passage = await find(text);
      const time = performance.now() - start;
      if (round >= 0) best.set(text, Math.min(best.get(text) ?? Infinity, time));
      if (round === 0 && passage !== undefined && gold.some((quote) => normal(passage).includes(quote)))
        right++;
    }
  const times = [...best.values()];
  return {
    what,
    letters,
    load,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    right: `${right}/${asked.length}`,
  };
}

const bare = (knowledge: Knowledge): Knowledge => ({
  ...knowledge,
  letters: knowledge.letters.map(({ letter }) => ({ letter, names: [], events: [], facts: [], gaps: [] })),
});

/** @param learned what a start finds kept; without it the load is that of a first start, which learns */
function reader(
  knowledge: Knowledge,
  learned?: Learned,
): { load: number; find: (question: string) => string | undefined } {
  const start = performance.now();
  const interpreter = createInterpreter(knowledge, learned);
  const load = performance.now() - start;
  const find = (text: string) => {
    const meant = interpreter.understand({ text, now: NOW });
    return meant.kind === 'answer' ? meant.found[0]?.passages[0]?.text : undefined;
  };
  return { load, find };
}

/** @returns what a thousand letters take, made of the letters' own paragraphs */
export function manyLetters(): Promise<KnowledgeRow> {
  const knowledge = readKnowledge('knowledge');
  const { load, find } = reader(withLetters(knowledge, 1000), learnFrom(knowledge));
  return measure('Briefwijzer', 1000, load, find, 3);
}

/** @param folder texts to make a thousand letters of; the letters' own paragraphs without it */
export async function benchKnowledge(folder?: string): Promise<KnowledgeRow[]> {
  const knowledge = readKnowledge('knowledge');
  const rows: KnowledgeRow[] = [];
  const first = reader(knowledge);
  rows.push(await measure('Briefwijzer, learning anew', 2, first.load, first.find, 3));
  const learned = learnFrom(knowledge);
  for (const size of SIZES) {
    const { load, find } = reader(withLetters(knowledge, size, folder), learned);
    rows.push(await measure('Briefwijzer', size, load, find, 3));
  }
  const passages = reader(bare(knowledge));
  rows.push(await measure('Briefwijzer, passages alone', 2, passages.load, passages.find, 3));
  const texts = knowledge.letters.flatMap(({ letter }) => letter.blocks.map(({ text }) => text));
  for (const { name, find } of await peers(texts)) rows.push(await measure(name, 2, 0, find, 3));
  return rows;
}

/** @returns the rows as a table for people */
export function knowledgeTable(rows: KnowledgeRow[]): string {
  const cells = rows.map(({ what, letters, load, p50, p99, right }) =>
    [
      what.padEnd(28),
      String(letters).padStart(7),
      load.toFixed(0).padStart(8),
      p50.toFixed(2).padStart(9),
      p99.toFixed(2).padStart(9),
      right ?? '',
    ].join(' '),
  );
  return [`${'search'.padEnd(28)} letters  load ms    p50 ms    p99 ms first right`, ...cells].join('\n');
}

if (process.argv[1]?.endsWith('knowledge.ts') && process.argv[1].includes('bench'))
  console.log(knowledgeTable(await benchKnowledge(process.argv[2])));
