import { entriesOf, formOf, wordingsOf } from '../letters/facts.ts';
import type { Knowledge } from '../knowledge.ts';
import { countWords, learnWords } from '../reading/learnedWords.ts';
import type { LearnedWords } from '../reading/learnedWords.ts';
import { learnWordings } from './learnedWordings.ts';
import type { LearnedWordings } from './learnedWordings.ts';
import { createLexicon } from '../reading/lexicon.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { neutralNames } from '../reading/neutralNames.ts';
import { learnPolarity, saidBy } from './polarity.ts';
import type { LearnedPolarity } from './polarity.ts';

/** All that answering needs and that takes long to work out: plain data, to be kept between two starts. */
export interface Learned {
  words: LearnedWords;
  wordings: LearnedWordings;
  polarity: LearnedPolarity;
}

/**
 * @returns what the wordings teach; the same ones always teach the same. It takes some seconds, however many letters
 * there are: a letter nobody has annotated teaches nothing.
 */
export function learnFrom(knowledge: Knowledge): Learned {
  const wordings = wordingsOf(knowledge);
  const words = learnWords(
    knowledge.synonyms,
    wordings.map(({ text }) => text),
  );
  const lexicon = createLexicon(knowledge.synonyms, words, neutralNames(knowledge.lists));
  const entries = entriesOf(knowledge);
  return {
    words,
    wordings: learnWordings(lexicon, wordings, (owner) => entries.get(owner)?.kind === 'fact' || formOf(owner) !== undefined),
    polarity: learnPolarity(wordings, saidBy(entries)),
  };
}

/** @returns a reader of messages that knows the words learned, and those of the letters */
export function lexiconOf({ synonyms, lists, letters }: Knowledge, { counts, taken }: LearnedWords): Lexicon {
  const texts = letters.flatMap(({ letter }) => letter.blocks.map(({ text }) => text));
  return createLexicon(synonyms, { counts: countWords(texts, counts), taken }, neutralNames(lists));
}
