import type { FoundAnswer, Subject } from './understanding.ts';

/** As many facts as are remembered of a conversation. */
const MOST = 5;

/** @returns what the conversation is about after these answers: the last one first, then what came before */
export function subjectOf(found: FoundAnswer[], before?: Subject): Subject {
  const facts = found.flatMap(({ fact }) => fact ?? []).reverse();
  return {
    letter: found[0]!.passages[0]!.letter,
    facts: [...new Set([...facts, ...(before?.facts ?? [])])].slice(0, MOST),
    age: 0,
  };
}
