import { rmSync } from 'node:fs';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { KEPT_IN, learnedIn } from '../src/knowledgeFolder/known.ts';
import { readKnowledge } from '../src/knowledgeFolder/knowledgeFiles.ts';
import { round } from './peers/figures.ts';

export interface LearningRow {
  learned: string;
  /** Seconds that somebody waits, and of processor time. */
  s: number;
  'CPU (s)': number;
}

/** What it takes to learn from all letters, and again when one of them has one more wording. */
export function benchLearning(): LearningRow[] {
  const knowledge = readKnowledge('knowledge');
  rmSync(KEPT_IN, { recursive: true, force: true });
  return [
    { learned: 'all letters', ...timed(() => learnedIn(knowledge)) },
    { learned: 'one letter changed', ...timed(() => learnedIn(withOneMore(knowledge))) },
  ];
}

function withOneMore(knowledge: Knowledge): Knowledge {
  const [letter, ...others] = knowledge.letters;
  const [fact, ...facts] = letter!.facts;
  const more = { ...fact!, questions: [...fact!.questions, 'nog een vraag die niemand zo stelde'] };
  return { ...knowledge, letters: [{ ...letter!, facts: [more, ...facts] }, ...others] };
}

function timed(work: () => unknown): { s: number; 'CPU (s)': number } {
  const [started, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { s: round((performance.now() - started) / 1000), 'CPU (s)': round((user + system) / 1e6) };
}
