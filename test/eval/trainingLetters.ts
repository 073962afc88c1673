import type { AnnotatedLetter } from '../../src/knowledge/knowledge.ts';
/** @returns letters that were invented to learn from what carries over from one letter to the next */
export function trainingLetters(): AnnotatedLetter[] {
  return [];
}
