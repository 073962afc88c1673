import { learnIntents } from '../knowledge/learning/intents.ts';
import { learnAsking, learnYesAndNo, lessonOf, type Learned } from '../knowledge/learning/learned.ts';
import type { FileFault, Knowledge } from '../knowledge/knowledge.ts';
import type { FormRules } from '../registration/terms.ts';
import { codeKey } from './codeKey.ts';
import { keptLately, keyOf } from './keptFile.ts';
import { readUsable } from './knowledgeFiles.ts';
import { readRules } from './ruleFiles.ts';

/** What is kept between two starts goes when the packages are installed anew. */
export const KEPT_IN = 'node_modules/.cache/briefwijzer';
/** Bytes of what is answered from, and what editors tried last: of the project's own knowledge some four. */
const KEPT = 45_000_000;

/** The code that learns, from the folder that programs are started in. */
export const LEARNS = 'src/knowledge/learning/learned.ts';

/** What stands in the folder knowledge, and what it teaches. */
export interface Known {
  knowledge: Knowledge;
  /** What follows from what is handed in. */
  rules: FormRules;
  /** What is wrong with the letters that were left out. */
  faults: FileFault[];
  /** Worked out when it is asked for, unless an earlier start did; not every program answers questions. */
  learned: () => Learned;
}

/**
 * Reads the knowledge; a letter that can't be read is left out.
 * @param dir the folder knowledge
 * @throws KnowledgeError with every fault, when one is in anything but a letter
 */
export function readKnown(dir: string): Known {
  const { knowledge, faults } = readUsable(dir);
  const rules = readRules(dir, knowledge);
  return { knowledge, rules, faults, learned: () => learnedIn(knowledge) };
}

/**
 * What is learned of how things are asked is kept apart: another answer to the same questions costs a tenth of it.
 * @returns what the knowledge teaches, from where an earlier start or trial kept it when nothing that teaches has changed
 */
export function learnedIn(knowledge: Knowledge): Learned {
  const { said, intents, ...asking } = lessonOf(knowledge);
  const yesAndNo = { wordings: asking.wordings, said };
  const code = codeKey(LEARNS);
  const kept = <T>(what: string, from: unknown, make: () => T): T =>
    keptLately(`${KEPT_IN}/${what}`, keyOf(from, code), make, KEPT);
  return {
    ...kept('asking', asking, () => learnAsking(asking)),
    polarity: kept('yesAndNo', yesAndNo, () => learnYesAndNo(yesAndNo)),
    intents: kept('intents', intents, () => learnIntents(intents)),
  };
}
