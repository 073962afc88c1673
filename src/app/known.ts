import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { learnFrom, type Learned } from '../knowledge/learning/learned.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { NoticeFile } from '../registration/notices/noticeTexts.ts';
import { frozen } from '../knowledgeFolder/frozen.ts';
import { kept, keptNow, keyOf } from '../knowledgeFolder/keptFile.ts';

/** What is kept between two starts goes when the packages are installed anew. */
export const KEPT_IN = 'node_modules/.cache/briefwijzer';

/** What decides how knowledge is read and what is learned from it. */
const SOURCES = [
  'package.json',
  'src/language',
  'src/forms',
  'src/knowledge',
  'src/registration/notices',
  'src/dialogs/phrases.ts',
  'src/knowledgeFolder/knowledgeFiles.ts',
  'src/knowledgeFolder/noticeFiles.ts',
  'src/knowledgeFolder/yamlFile.ts',
];

/** What stands in the folder knowledge, and what it teaches. */
export interface Known {
  knowledge: Knowledge;
  notices: NoticeFile[];
  /** Worked out when it is asked for, unless an earlier start did; not every program answers questions. */
  learned: () => Learned;
}

/**
 * Reads the knowledge; what was read and learned from the same files at an earlier start is taken from there.
 * @param dir the folder knowledge
 * @throws KnowledgeError with every fault
 */
export async function readKnown(dir: string): Promise<Known> {
  const { knowledge, notices } = frozen(
    await kept(`${KEPT_IN}/read.bin`, keyOf([dir, ...SOURCES]), () => readFolder(dir)),
  );
  return { knowledge, notices, learned: () => learnedIn(dir, knowledge) };
}

/** @returns what the knowledge of a folder teaches, from where an earlier start kept it when nothing has changed */
export function learnedIn(dir: string, knowledge: Knowledge): Learned {
  return keptNow(`${KEPT_IN}/learned.bin`, keyOf([dir, ...SOURCES], teaches(dir)), () =>
    learnFrom(knowledge),
  );
}

/** @returns a test for the files that teach: a letter that nothing stands beside does not */
function teaches(dir: string): (name: string) => boolean {
  const letter = /^letters\/.*\.txt$/;
  return (name) => !letter.test(name) || existsSync(join(dir, name.replace(/\.txt$/, '.yaml')));
}

/** The readers are loaded when there is something to read: a start that has it all does without. */
async function readFolder(dir: string): Promise<Pick<Known, 'knowledge' | 'notices'>> {
  const { readKnowledge } = await import('../knowledgeFolder/knowledgeFiles.ts');
  const { readNotices } = await import('../knowledgeFolder/noticeFiles.ts');
  const knowledge = readKnowledge(dir);
  return { knowledge, notices: readNotices(dir, knowledge.forms) };
}
