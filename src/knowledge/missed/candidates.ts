import { alike } from '../drafting/alike.ts';
import type { Kept } from './unansweredList.ts';

/** A question that people asked and that may be a wording of a fact or gap. */
export interface Candidate {
  wording: string;
  /** The id of the fact or gap that was picked, or that came closest. */
  owner: string;
  /** How often it was asked, and how often somebody then picked the owner's own question, or liked its answer. */
  times: number;
  chosen: number;
}

const MASK = /\[(?:naam|nummer|e-mail|postcode|webadres)\]/g;
/** A greeting with the name that was masked. */
const SIGNED =
  /\b(?:groet\w*|mvg|met vriendelijke groet\w*|hoogachtend|dank u?|alvast bedankt)\b[^.?!]{0,80}$/i;
const LONGEST = 300;
const SHORTEST = 3;

/**
 * @param kept questions that got no answer, those after which a shown question was picked, and those whose answer got a
 *   thumb up; a thumb down says that the fact is not the right one
 * @param isKnown whether a fact or gap of this id is there
 * @param isDone whether a wording stands somewhere already, or was turned down
 * @returns each once, those that were picked for first, then the most often asked
 */
export function candidatesIn(
  kept: readonly Kept[],
  isKnown: (owner: string) => boolean,
  isDone: (wording: string) => boolean,
): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { reason, question, nearest } of kept) {
    const wording = wordingIn(question);
    const key = alike(wording);
    if (key.length < SHORTEST || wording.length > LONGEST || isDone(wording)) continue;
    if (reason === 'disliked' || nearest === undefined || !isKnown(nearest)) continue;
    const before = found.get(key) ?? { wording, owner: nearest, times: 0, chosen: 0 };
    const picked = reason === 'chosen' || reason === 'liked';
    found.set(key, {
      ...before,
      ...(picked && { owner: nearest }),
      times: before.times + (picked ? 0 : 1),
      chosen: before.chosen + (picked ? 1 : 0),
    });
  }
  return [...found.values()].sort((a, b) => b.chosen - a.chosen || b.times - a.times);
}

/** @returns what of a question may become a wording: what was masked says nothing about what is asked */
export function wordingIn(question: string): string {
  const bare = question.replace(MASK, '');
  const signed = bare === question ? bare : bare.replace(SIGNED, '');
  return signed
    .trim()
    .replace(/,$/, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[?.!,])/g, '');
}
