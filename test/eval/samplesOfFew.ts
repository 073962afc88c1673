import { entriesOf, wordingsIn } from '../../src/knowledge/letters/facts.ts';
import type { AnnotatedLetter, Knowledge } from '../../src/knowledge/knowledge.ts';
import { createLexicon } from '../../src/knowledge/reading/lexicon.ts';
import { learnWords } from '../../src/knowledge/reading/learnedWords.ts';
import { lexiconOf } from '../../src/knowledge/learning/learned.ts';
import type { Learned } from '../../src/knowledge/learning/learned.ts';
import { createComparer, rarityAmong } from '../../src/knowledge/matching/matcher.ts';
import type { Compared } from '../../src/knowledge/matching/matcher.ts';
import { profilesOf } from '../../src/knowledge/matching/profile.ts';
import type { Weights } from '../../src/knowledge/matching/weighing.ts';
import { createAskingReader } from '../../src/knowledge/reading/asking.ts';
import { createThesaurus } from '../../src/knowledge/reading/thesaurus.ts';

/** A question to letters with few wordings. */
export interface AskedOf {
  /** Id of the letter it is about, and of the fact that answers it, if one does. */
  letter: string;
  fact?: string;
  text: string;
  from: string;
}

/** A question with all that came near, the nearest first. */
export interface Tried extends AskedOf {
  compared: Compared[];
}

/** What the letters stand beside: the letters that were learned from, or nothing. */
export type Beside = Pick<Knowledge, 'synonyms' | 'asking' | 'thesaurus' | 'letters' | 'lists'>;

/**
 * @param beside with `learned` the letters stand beside those that were learned from
 * @param letters that are known with the few wordings they have
 * @param questions none of which is among these wordings
 * @param weights of which only the shares count
 */
export function tryFew(
  beside: Beside,
  letters: AnnotatedLetter[],
  questions: AskedOf[],
  weights: Weights,
  learned?: Learned,
): Tried[] {
  const asking = createAskingReader(beside.asking);
  const thesaurus = createThesaurus(beside.thesaurus);
  const all = learned ? [...letters, ...beside.letters] : letters;
  const entries = entriesOf({ letters: all });
  const lexicon = learned
    ? lexiconOf({ ...beside, letters: all }, learned.words)
    : createLexicon(beside.synonyms, learnWords(beside.synonyms, textsOf(letters)));
  const asked = learned?.asked ?? new Map<string, never>();
  const profiles = profilesOf(all, entries, asked, { lexicon, asking, thesaurus });
  const reading = { asking, thesaurus, rarity: rarityAmong(profiles.values()) };
  const few = [...profiles.values()].filter(({ owner }) => !asked.has(owner));
  const compare = createComparer(few, reading, weights);
  return questions.flatMap((question) => {
    const compared = compare({ text: question.text, terms: lexicon.read(question.text) });
    return compared.length > 0 ? [{ ...question, compared }] : [];
  });
}

const textsOf = (letters: AnnotatedLetter[]): string[] => [
  ...letters.flatMap(({ letter }) => letter.blocks.map(({ text }) => text)),
  ...[...entriesOf({ letters }).values()].flatMap(wordingsIn),
];
