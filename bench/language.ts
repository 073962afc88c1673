import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node/nl';
import { recognizeDateTime } from '../src/language/recognizers/dateTime.ts';
import { DutchRecognizer } from '../src/language/recognizers/dutch.ts';

const REFERENCE = new Date(2018, 2, 20, 10, 0, 0);
const ROUNDS = 60;
const WARM_UP = 150;

export interface LanguageRow {
  readonly reader: string;
  readonly callsPerSecond: number;
  /** texts in which it found something */
  readonly found: number;
  readonly texts: number;
}

interface Reader {
  readonly name: string;
  readonly read: (text: string) => readonly unknown[];
}

const dutch = new DutchRecognizer();

const readers: readonly Reader[] = [
  { name: 'Briefwijzer recognizeDateTime', read: (text) => recognizeDateTime(text, REFERENCE) },
  {
    name: 'the same, asked of a Recognizer',
    read: (text) => dutch.model('DateTimeModel').parse(text, REFERENCE),
  },
  { name: 'chrono-node nl.parse', read: (text) => chrono.parse(text, REFERENCE) },
];

function inputs(): string[] {
  const file = readFileSync('test/language/spec/dateTime.json', 'utf8').replace(/^\uFEFF/, '');
  return (JSON.parse(file) as { Input: string }[]).map(({ Input }) => Input);
}

/** Reads every text of the spec with both readers in turn, and counts processor time, so that other work matters little. */
export function benchLanguage(rounds = ROUNDS): LanguageRow[] {
  const texts = inputs();
  const used = readers.map(() => 0);
  for (let round = -WARM_UP; round < rounds; round++) {
    readers.forEach(({ read }, i) => {
      const start = process.cpuUsage().user;
      for (const text of texts) read(text);
      if (round >= 0) used[i] = (used[i] ?? 0) + process.cpuUsage().user - start;
    });
  }
  return readers.map(({ name, read }, i) => ({
    reader: name,
    callsPerSecond: Math.round((texts.length * rounds * 1e6) / (used[i] ?? 1)),
    found: texts.filter((text) => read(text).length > 0).length,
    texts: texts.length,
  }));
}

if (process.argv[1]?.endsWith('language.ts')) console.table(benchLanguage());
