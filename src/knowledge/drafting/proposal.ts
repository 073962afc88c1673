import type { Block } from '../letters/letter.ts';
import type { Drafting } from './drafting.ts';
import type { AskedFor } from './kinds.ts';
import { plainAnswer } from './plainAnswer.ts';

/** A fact that a letter may hold, before it has words to be asked with. */
export interface Proposal {
  kind: AskedFor;
  /** Word for word; of a list each line on a line of its own. */
  quote: string;
  answer: string;
  /** Where it says what it is about, the best place first. */
  about: ({ text: string } | { phrase: string } | 'subject' | 'letter')[];
  doing?: string;
  event?: { kind: 'deadline' | 'day'; day: string };
}

/** A sentence with where it stands. */
export interface Sentence {
  text: string;
  block: Block;
}

/** Characters of the longest sentence that is taken for a fact. */
export const LONGEST = 350;
export const LONGEST_QUOTE = 1200;
export const LONGEST_ANSWER = 600;

/** An amount of money. */
export const MONEY = /€ ?\d|\d euro\b|\d (?:miljoen|miljard) euro\b/;

/** @returns a sentence as a fact of a kind, said by itself */
export function said(kind: AskedFor, { text, block }: Sentence, drafting: Drafting): Proposal {
  return {
    kind,
    quote: text,
    answer: plainAnswer(text, drafting),
    about: [{ text }, { text: block.section }],
  };
}
