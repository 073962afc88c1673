import { nearest } from './aligned.ts';
import type { LetterProfile } from './letterProfile.ts';
import type { AskedQuestion } from './question.ts';

/** What a letter adds: how much of the question it says beside what another letter says of it, and how much in all. */
export const LETTER_SIGNALS = ['letterLead', 'letterAlike'] as const;

/** Tells of each letter `LETTER_SIGNALS`. */
export type LetterSignals = (question: AskedQuestion) => (letter: LetterProfile) => number[];

/** @param letters that a question may be about */
export function letterSignals(letters: readonly LetterProfile[]): LetterSignals {
  return (question) => {
    const shares = new Map(letters.map((letter) => [letter, letterShare(question, letter)] as const));
    const [most = 0, second = 0] = [...shares.values()].sort((a, b) => b - a);
    return (letter) => {
      const share = shares.get(letter) ?? 0;
      return [share - (share === most ? second : most), share];
    };
  };
}

/** How much of a question a letter says, or says with a word of the same group. */
function letterShare({ content }: AskedQuestion, { terms, groups }: LetterProfile): number {
  let [total, share] = [0, 0];
  for (const { key, weight, groups: own } of content) {
    total += weight;
    if (terms.has(key)) share += weight;
    else share += weight * nearest(own, groups);
  }
  return total > 0 ? share / total : 0;
}
