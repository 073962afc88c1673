import { openingsOf } from './askedAs.ts';
import { gramsOf } from './profile.ts';
import type { Asking, AskingReader } from '../reading/asking.ts';
import { asksYesNo } from '../reading/sentences.ts';
import { isAspect } from '../reading/term.ts';
import type { Term } from '../reading/term.ts';
import type { Thesaurus } from '../reading/thesaurus.ts';
import { wordsOf } from '../reading/words.ts';

/** A term of a question, with how much it counts, and the groups of words it is in. */
interface Content {
  key: string;
  weight: number;
  known: boolean;
  groups: readonly number[];
}

/** A question, read to be compared with facts. */
export interface AskedQuestion {
  asking: Asking;
  /** What it says, each with how much it counts. */
  content: Content[];
  aspects: string[];
  openings: [string, string];
  grams: Set<string>;
  yesNo: boolean;
  /** Names of people and places, and figures, by their keys. */
  names: string[];
  figures: string[];
  words: number;
}

/** How rare a term is among all facts: 0 to 1. */
export type Rarity = (key: string) => number;

/** What questions are read with. */
export interface Reading {
  asking: AskingReader;
  thesaurus: Thesaurus;
  rarity: Rarity;
}

/** @returns a question as it is compared with facts */
export function askedQuestion(
  { text, terms }: { text: string; terms: Term[] },
  { asking, thesaurus, rarity }: Reading,
): AskedQuestion {
  const best = new Map<string, Content>();
  for (const { key, weight, known } of terms) {
    if (isAspect(key)) continue;
    const counts = weight * rarity(key);
    if (counts > (best.get(key)?.weight ?? 0))
      best.set(key, { key, weight: counts, known, groups: thesaurus.groupsOf(key) });
  }
  const words = wordsOf(text);
  return {
    asking: asking.read(text),
    content: [...best.values()],
    aspects: terms.flatMap(({ key }) => (isAspect(key) ? key : [])),
    openings: openingsOf(text),
    grams: new Set(gramsOf(text)),
    yesNo: asksYesNo(text),
    names: words.flatMap(({ capital, stem }) => (capital ? stem : [])),
    figures: words.flatMap(({ text: word }) => (/^\d{1,3}$/.test(word) ? word : [])),
    words: words.length,
  };
}
