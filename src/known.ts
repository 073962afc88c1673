import { learnFrom, type Learned } from './knowledge/learned.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { frozen, readKnowledge } from './storage/knowledgeFiles.ts';
import { kept, keyOf } from './storage/keptFile.ts';

/** What is kept between two starts goes when the packages are installed anew. */
const FOLDER = 'node_modules/.cache/briefwijzer';

/** What decides how knowledge is read and what is learned from it. */
const SOURCES = [
  'package.json',
  'src/language',
  'src/forms',
  'src/knowledge',
  'src/dialogs/phrases.ts',
  'src/storage/knowledgeFiles.ts',
  'src/storage/yamlFile.ts',
];

/** What is known, and what it teaches. */
export interface Known {
  knowledge: Knowledge;
  /** Worked out when it is asked for, unless an earlier start did; not every program answers questions. */
  learned: () => Learned;
}

/**
 * Reads the knowledge; what was read and learned from the same files at an earlier start is taken from there.
 * @param dir the folder knowledge
 * @throws KnowledgeError with every fault
 */
export function readKnown(dir: string): Known {
  const key = keyOf([dir, ...SOURCES]);
  const knowledge = frozen(kept(`${FOLDER}/knowledge.bin`, key, () => readKnowledge(dir)));
  return { knowledge, learned: () => kept(`${FOLDER}/learned.bin`, key, () => learnFrom(knowledge)) };
}
