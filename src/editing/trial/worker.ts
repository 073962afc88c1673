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
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { entriesOf, wordingsIn } from '../../knowledge/letters/facts.ts';
import { writtenId } from '../../knowledge/letters/ownIds.ts';
import { applyChange } from '../../knowledgeFolder/changing/applyChange.ts';
import { readUsable } from '../../knowledgeFolder/knowledgeFiles.ts';
import { learnedIn } from '../../knowledgeFolder/known.ts';
import { readRules } from '../../knowledgeFolder/ruleFiles.ts';
import { Refused } from '../../knowledgeFolder/refused.ts';
import { isTaken } from '../take.ts';
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
const TEACH_NOTHING: Change['kind'][] = ['turnedDown', 'takenUp', 'passedOver', 'days', 'notice'];

function outcomeOf({ folder, change, asked, now, asking }: Trial): Outcome {
  if (change.kind === 'letter' && isTaken(folder, change.letter))
    return nothing([
      `Er is al een brief ${change.letter}. Kies een andere naam, of houd de brief die er is.`,
    ]);
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
    const { texts, gone } = about(change, before.knowledge);
    const own = texts.map((text) => both({ text }));
    const isOwn = new Set(own.map(({ question }) => alike(question)));
    const known = [...asked, ...inOrderOf([...isOwn], before.knowledge)].filter(
      ({ text, meant = '' }) => !isOwn.has(alike(text)) && meant !== gone,
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

/** So many questions of what is changed show what becomes of it. */
const SHOWN = 5;

/** @returns the questions that a change is about, and what it takes away: nobody can be answered with that rightly any more */
function about(change: Change, knowledge: Knowledge): { texts: string[]; gone?: string } {
  const fresh = wordingsOf(change);
  if (change.kind !== 'revision' && change.kind !== 'removal') return { texts: fresh };
  const [id, entry] =
    [...entriesOf(knowledge)].find(
      ([one, { source }]) => writtenId(one) === change.entry && source.letter.id === change.letter,
    ) ?? [];
  const texts = [...fresh, ...(entry ? wordingsIn(entry) : []).slice(0, SHOWN)];
  return { texts, ...(change.kind === 'removal' && id !== undefined && { gone: id }) };
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
