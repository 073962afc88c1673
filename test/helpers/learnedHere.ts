import type { Learned } from '../../src/knowledge/learning/learned.ts';
import { learnedIn } from '../../src/knowledgeFolder/known.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';

let learned: Learned | undefined;

/** @returns what the project's own knowledge teaches: worked out once, and kept as a start keeps it */
export function learnedHere(): Learned {
  return (learned ??= learnedIn(readKnowledge('knowledge')));
}
