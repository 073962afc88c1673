import type { Considered, Interpreter } from './understanding.ts';

/** A word of a question, and what it does for an answer. */
export interface Counted {
  word: string;
  /** How much less likely the answer is without it, from -1 to 1; below 0 it speaks against. */
  counts: number;
}

/** In a longer question no single word does much. */
const MOST_WORDS = 40;

/** @returns what each word of a question does for one fact or gap, by asking the question without it */
export function whyOf(question: string, owner: string, interpreter: Interpreter): Counted[] {
  const words = question.trim().split(/\s+/).slice(0, MOST_WORDS);
  const likely = (text: string) => likelihoodOf(owner, interpreter.consider(text));
  const whole = likely(words.join(' '));
  return words.map((word, at) => ({ word, counts: whole - likely(words.toSpliced(at, 1).join(' ')) }));
}

function likelihoodOf(owner: string, found: Considered[]): number {
  return found.find((one) => one.owner === owner)?.likely ?? 0;
}
