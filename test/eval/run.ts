/**
 * Scores sets of questions: node test/eval/run.ts [--unannotated] [--quiet] [--letters] [set.jsonl ...]
 * Without sets, those beside this file; with --letters new letters instead (newLetters.ts).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { answerQuestion } from '../../src/dialogs/question/questionDialog.ts';
import { createInterpreter } from '../../src/knowledge/answering/interpreter.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { learnFrom } from '../../src/knowledge/learning/learned.ts';
import type { Subject } from '../../src/knowledge/answering/understanding.ts';
import { learnedIn } from '../../src/knowledgeFolder/known.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { newLettersTable, scoreNewLetters } from './newLetters.ts';
import { fault } from './score.ts';
import type { Line, Outcome } from './score.ts';

/** The day the questions are asked on. */
const NOW = '2018-03-20T10:00:00+01:00';
const HERE = 'test/eval';
const OWN = readdirSync(HERE)
  .filter((name) => name.endsWith('.jsonl') && !isHeld(name))
  .sort()
  .map((name) => `${HERE}/${name}`);

/** @returns the letters as if nobody had added anything to them */
export function withoutAnnotations(knowledge: Knowledge): Knowledge {
  const bare = knowledge.letters.map(({ letter }) => ({
    letter,
    names: [],
    events: [],
    facts: [],
    gaps: [],
  }));
  return { ...knowledge, letters: bare };
}

/** A set that is kept for a last look: asked only when it is named, and told by its totals alone. */
function isHeld(path: string): boolean {
  return path.endsWith('.held.jsonl');
}

/** A near miss is told by its kind: what it asks of a subject that a letter does speak of. */
function rowOf({ turns, kind = 'answer', tags = [] }: Line): string {
  if (turns) return 'follow-ups';
  return tags.find((tag) => tag.startsWith('near:')) ?? kind;
}

/** One message, or exchange, in a fresh conversation. */
export function createAsker(knowledge: Knowledge, learned = learnFrom(knowledge)): (line: Line) => Outcome {
  const interpreter = createInterpreter(knowledge, learned);
  const toReplies = answerQuestion(knowledge);
  return (line) => {
    let subject: Subject | undefined;
    let outcome: Outcome = { replies: [] };
    for (const text of line.turns ?? [line.text ?? '']) {
      const understanding = interpreter.understand({ text, now: NOW, ...(subject && { subject }) });
      if (understanding.kind === 'wish') outcome = { replies: [], form: understanding.form };
      else {
        const answered = toReplies(understanding, text, NOW.slice(0, 10));
        outcome = { replies: answered.replies };
        subject = answered.subject ?? subject;
      }
    }
    return outcome;
  };
}

const read = (path: string): Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);

/** @param bare counts only whether the right passage was quoted; @returns per row how many were right of how many, and every failure */
export function score(lines: Line[], ask: (line: Line) => Outcome, bare = false) {
  const rows = new Map<string, { right: number; all: number }>();
  const failures: string[] = [];
  for (const line of lines) {
    const row = rows.get(rowOf(line)) ?? { right: 0, all: 0 };
    rows.set(rowOf(line), row);
    const outcome = ask(line);
    const wrong = fault(
      bare ? { ...line, must: line.kind === 'answer' || line.turns ? [] : line.must, mustNot: [] } : line,
      outcome,
    );
    row.all++;
    if (wrong === undefined) row.right++;
    else {
      const said = outcome.replies.map(({ text }) => text.slice(0, 110).replace(/\s+/g, ' ')).join(' | ');
      const asked = (line.turns ?? [line.text]).join(' > ').replace(/\s+/g, ' ').slice(0, 260);
      failures.push(`${line.id} ${rowOf(line)}: ${asked}\n     ${wrong}: ${said}`);
    }
  }
  return { rows, failures };
}

function report(paths: string[], ask: (line: Line) => Outcome, quiet: boolean, bare: boolean): void {
  for (const path of paths) {
    const { rows, failures } = score(read(path), ask, bare);
    console.log(`\n${path}`);
    for (const [row, { right, all }] of rows)
      console.log(`  ${row.padEnd(12)} ${right} of ${all}  ${((100 * right) / all).toFixed(1)}%`);
    if (!quiet && !isHeld(path)) console.log(failures.map((failure) => `  - ${failure}`).join('\n'));
  }
}

if (process.argv[1]?.endsWith('run.ts')) {
  const dir = process.env['KNOWLEDGE_DIR'] ?? 'knowledge';
  const knowledge = readKnowledge(dir);
  const sets = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const bare = process.argv.includes('--unannotated');
  const ask = bare
    ? createAsker(withoutAnnotations(knowledge))
    : createAsker(knowledge, learnedIn(knowledge));
  if (process.argv.includes('--letters'))
    console.log(newLettersTable(scoreNewLetters(knowledge, learnedIn(knowledge))));
  else report(sets.length > 0 ? sets : OWN, ask, process.argv.includes('--quiet'), bare);
}
