import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { saidIn } from '../../knowledge/answering/consider.ts';
import { createInterpreter } from '../../knowledge/answering/interpreter.ts';
import { wordingsOf } from '../../knowledge/changes/change.ts';
import type { Change } from '../../knowledge/changes/change.ts';
import { alike } from '../../knowledge/drafting/alike.ts';
import { KnowledgeError } from '../../knowledge/knowledge.ts';
import { applyChange } from '../../knowledgeFolder/changing/applyChange.ts';
import { readUsable } from '../../knowledgeFolder/knowledgeFiles.ts';
import { learnedIn } from '../../knowledgeFolder/known.ts';
import { readRules } from '../../knowledgeFolder/ruleFiles.ts';
import { Refused } from '../../knowledgeFolder/refused.ts';
import { inOrderOf } from './knownQuestions.ts';
import type { KnownQuestion } from './knownQuestions.ts';
import { weighed } from './outcome.ts';
import type { Difference, Outcome } from './outcome.ts';

/** What a trial is made with. */
export interface Trial {
  /** Where the knowledge stands. */
  folder: string;
  change: Change;
  /** What people asked. */
  asked: KnownQuestion[];
  /** ISO date-time that the questions are asked at. */
  now: string;
  /** Milliseconds that asking may take. */
  asking: number;
}

/** Whatever these change, no question is answered otherwise. */
const TEACH_NOTHING: Change['kind'][] = ['turnedDown', 'passedOver', 'days'];

function outcomeOf({ folder, change, asked, now, asking }: Trial): Outcome {
  const copy = mkdtempSync(join(tmpdir(), 'trial-'));
  try {
    cpSync(folder, copy, { recursive: true });
    applyChange(copy, change);
    const before = read(folder);
    const after = read(copy);
    const faults = after.faults.filter((fault) => !before.faults.includes(fault));
    if (faults.length > 0 || TEACH_NOTHING.includes(change.kind)) return nothing(faults);
    const reply = ({ knowledge }: typeof before) => {
      const interpreter = createInterpreter(knowledge, learnedIn(knowledge));
      return (text: string) => saidIn(interpreter.understand({ text, now }));
    };
    const [old, fresh] = [reply(before), reply(after)];
    const both = ({ text, meant }: KnownQuestion): Difference => ({
      question: text,
      ...(meant !== undefined && { meant }),
      before: old(text),
      after: fresh(text),
    });
    const own = wordingsOf(change).map((text) => both({ text }));
    const isOwn = new Set(own.map(({ question }) => alike(question)));
    const known = [...asked, ...inOrderOf([...isOwn], before.knowledge)].filter(
      ({ text }) => !isOwn.has(alike(text)),
    );
    const until = performance.now() + asking;
    const differences: Difference[] = [];
    for (const one of known) {
      if (performance.now() > until) break;
      differences.push(both(one));
    }
    return { faults: [], asked: differences.length, known: known.length, own, ...weighed(differences) };
  } catch (error) {
    if (error instanceof Refused) return nothing([error.message]);
    if (error instanceof KnowledgeError) return nothing(error.faults.map(({ message }) => message));
    throw error;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** All of it, questions that stand twice in one letter too. */
function read(dir: string) {
  const { knowledge, faults, doubles } = readUsable(dir);
  readRules(dir, knowledge);
  return { knowledge, faults: [...faults, ...doubles().faults].map(({ message }) => message) };
}

function nothing(faults: string[]): Outcome {
  return { faults, asked: 0, known: 0, own: [], worse: [], better: [], otherwise: [] };
}

parentPort?.postMessage(outcomeOf(workerData as Trial));
