import type { Synonyms } from '../phrases.ts';
import { fold } from '../../text/fold.ts';
import { stemOf, wordsOf, LONGEST_WORD } from './words.ts';

/** What a word is taken for: a stem, with how much it counts and whether anybody knows it. */
export interface WordPart {
  stem: string;
  weight: number;
  known: boolean;
}

/** What is known of words: plain data, to be kept. */
export interface LearnedWords {
  /** How often each stem occurs in the synonyms and the texts. */
  counts: Map<string, number>;
  /** What the words met so far were taken for, by their folded text. */
  taken: Map<string, WordPart[]>;
}

/** So many words are remembered at most. */
const MOST_TAKEN = 20_000;

/** @param texts everything whose words are known */
export function learnWords(synonyms: Synonyms, texts: string[]): LearnedWords {
  const fillers = [...fillersOf(synonyms)].map((filler): [string, number] => [stemOf(filler), 1]);
  return {
    counts: countWords([...Object.values(synonyms.concepts).flat(), ...texts], new Map(fillers)),
    taken: new Map(),
  };
}

/** @returns how often each stem occurs, in these texts and before */
export function countWords(texts: string[], before: Map<string, number>): Map<string, number> {
  const counts = new Map(before);
  for (const text of texts)
    for (const { stem } of wordsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** @returns the words that say little by themselves, folded */
export function fillersOf({ fillers }: Synonyms): Set<string> {
  return new Set(fillers.flatMap((filler) => (filler.includes(' ') ? [] : [fold(filler)])));
}

/** @returns the same reader of words, that remembers what it took each for */
export function remembering<W extends { text: string }>(
  taken: Map<string, WordPart[]>,
  take: (word: W) => WordPart[],
): (word: W) => WordPart[] {
  return (word) => {
    const kept = taken.get(word.text);
    if (kept) return kept;
    const fresh = take(word);
    if (word.text.length > LONGEST_WORD) return fresh;
    if (taken.size > MOST_TAKEN) taken.clear();
    taken.set(word.text, fresh);
    return fresh;
  };
}
