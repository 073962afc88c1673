import { createScope, wordingsOf } from './facts.ts';
import type { Knowledge } from './knowledge.ts';
import { learnWords } from './learnedWords.ts';
import type { LearnedWords } from './learnedWords.ts';
import { learnWordings } from './learnedWordings.ts';
import type { LearnedWordings } from './learnedWordings.ts';
import { createLexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { neutralNames } from './neutralNames.ts';
import { learnManner, wishExamples } from './wishManner.ts';
import type { LearnedManner } from './wishManner.ts';
import { wordsOf } from './words.ts';

/** All that answering needs and that takes long to work out: plain data, to be kept between two starts. */
export interface Learned {
  words: LearnedWords;
  /** The wordings as they are compared to the letter. */
  literals: Set<string>;
  wordings: LearnedWordings;
  manner: LearnedManner;
}

/** @returns what the knowledge teaches; the same knowledge always teaches the same. It takes a second or two. */
export function learnFrom(knowledge: Knowledge): Learned {
  const wordings = wordingsOf(knowledge);
  const words = learnWords(knowledge.synonyms, [
    ...wordings.map(({ text }) => text),
    ...knowledge.letters.flatMap(({ letter }) => letter.blocks.map(({ text }) => text)),
    ...knowledge.forms.flatMap(({ wishes }) => wishes),
  ]);
  const lexicon = lexiconOf(knowledge, words);
  createScope(knowledge.letters, lexicon);
  const terms = new Map(wordings.map(({ text }) => [text, lexicon.read(text)]));
  const read: Lexicon['read'] = (text) => terms.get(text) ?? lexicon.read(text);
  return {
    words,
    literals: new Set(wordings.map(({ text }) => literal(text))),
    wordings: learnWordings({ read }, wordings),
    manner: learnManner(wishExamples(knowledge, wordings, read)),
  };
}

/** @returns a reader of messages that knows the words learned */
export function lexiconOf(knowledge: Knowledge, words: LearnedWords): Lexicon {
  return createLexicon(knowledge.synonyms, words, neutralNames(knowledge.lists));
}

/** @returns a text as it is compared to the letter: its words, folded */
export function literal(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ');
}
