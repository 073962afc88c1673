import { createScope, entriesOf, wordingsOf } from './facts.ts';
import type { Knowledge } from './knowledge.ts';
import { learnWords } from './learnedWords.ts';
import type { LearnedWords } from './learnedWords.ts';
import { learnWordings } from './learnedWordings.ts';
import type { LearnedWordings } from './learnedWordings.ts';
import { createLexicon } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import { neutralNames } from './neutralNames.ts';
import { learnPolarity, saidBy } from './polarity.ts';
import type { LearnedPolarity } from './polarity.ts';

/** All that answering needs and that takes long to work out: plain data, to be kept between two starts. */
export interface Learned {
  words: LearnedWords;
  wordings: LearnedWordings;
  polarity: LearnedPolarity;
}

/** @returns what the knowledge teaches; the same knowledge always teaches the same. It takes a second or two. */
export function learnFrom(knowledge: Knowledge): Learned {
  const wordings = wordingsOf(knowledge);
  const words = learnWords(knowledge.synonyms, [
    ...wordings.map(({ text }) => text),
    ...knowledge.letters.flatMap(({ letter }) => letter.blocks.map(({ text }) => text)),
  ]);
  const lexicon = lexiconOf(knowledge, words);
  createScope(knowledge.letters, lexicon);
  return {
    words,
    wordings: learnWordings(lexicon, wordings),
    polarity: learnPolarity(wordings, saidBy(entriesOf(knowledge))),
  };
}

/** @returns a reader of messages that knows the words learned */
export function lexiconOf(knowledge: Knowledge, words: LearnedWords): Lexicon {
  return createLexicon(knowledge.synonyms, words, neutralNames(knowledge.lists));
}
