import { asksYesNo } from './sentences.ts';
import type { Ranked } from './wordingIndex.ts';
import { fold } from './words.ts';

const NEGATION = /\b(niet|geen|nooit|niemand|nergens|zonder|not|no|never|alleen|enkel|uitsluitend|slechts|maar een)\b/g;

/** Tuned on the yes/no wordings, each left out in turn: below it ja or nee is a guess, and left out. */
export const SURE_OF_POLARITY = 0.62;

const negations = (text: string): number => new Set(fold(text).match(NEGATION) ?? []).size % 2;

/**
 * @param ranked what the message came closest to
 * @returns ja or nee when the closest wording has it, is close enough, and is as negative as the message
 */
export function polarityOf(message: string, ranked: Ranked): 'ja' | 'nee' | undefined {
  const { wording, alike } = ranked;
  if (!wording.polarity || alike < SURE_OF_POLARITY || !asksYesNo(message)) return undefined;
  if (negations(message) !== negations(wording.text)) return undefined;
  return wording.polarity === 'yes' ? 'ja' : 'nee';
}
