import { entriesOf, wordingsIn } from '../../src/knowledge/letters/facts.ts';
import type { AnnotatedLetter, Knowledge } from '../../src/knowledge/knowledge.ts';
import { createLexicon } from '../../src/knowledge/reading/lexicon.ts';
import { learnWords } from '../../src/knowledge/reading/learnedWords.ts';
import { lexiconOf } from '../../src/knowledge/learning/learned.ts';
import type { Learned } from '../../src/knowledge/learning/learned.ts';
import { createComparer, rarityAmong } from '../../src/knowledge/matching/matcher.ts';
import type { Compared } from '../../src/knowledge/matching/matcher.ts';
import { letterProfilesOf } from '../../src/knowledge/matching/letterProfile.ts';
import { profilesOf } from '../../src/knowledge/matching/profile.ts';
import { foldQuote } from '../../src/knowledge/letters/quotes.ts';
import { createPassageSearch } from '../../src/knowledge/passages/passageEvidence.ts';
import type { LookedAt } from '../../src/knowledge/passages/passageEvidence.ts';
import { createPassageIndex } from '../../src/knowledge/passages/passageIndex.ts';
import { questionsIn } from '../../src/knowledge/reading/questionsIn.ts';
import type { Weights } from '../../src/knowledge/matching/weighing.ts';
import { createAnswerSorts } from '../../src/knowledge/reading/answerSorts.ts';
import { createAskingReader } from '../../src/knowledge/reading/asking.ts';
import { createThesaurus } from '../../src/knowledge/reading/thesaurus.ts';

/** A question to letters with few wordings. */
export interface AskedOf {
  /** Id of the letter it is about, and of the fact that answers it, if one does. */
  letter: string;
  fact?: string;
  text: string;
  from: string;
  /** Words of a passage that answers it. */
  quotes?: string[];
}

/** A question with all that came near, the nearest first. */
export interface Tried extends AskedOf {
  compared: Compared[];
  /** Passages that came near, and whether each answers it. */
  passages: (LookedAt & { answers: boolean })[];
}

/** What the letters stand beside: the letters that were learned from, or nothing. */
export type Beside = Pick<
  Knowledge,
  'synonyms' | 'asking' | 'answerSorts' | 'thesaurus' | 'letters' | 'lists'
>;

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
  const tools = { asking, answerSorts: createAnswerSorts(beside.answerSorts), thesaurus };
  const reader = { lexicon, ...tools };
  const ofLetters = letterProfilesOf(all, entries, asked, reader);
  const profiles = profilesOf(ofLetters, entries, asked, reader);
  const reading = { ...tools, rarity: rarityAmong(profiles.values()) };
  const few = [...profiles.values()].filter(({ owner }) => !asked.has(owner));
  const compare = createComparer(few, [...ofLetters.values()], reading, weights);
  const index = createPassageIndex(
    letters.map(({ letter }) => letter),
    lexicon,
  );
  const search = createPassageSearch({ index, letters: ofLetters, reader, reading }, weights);
  return questions.flatMap((question, at) => {
    const { text } = question;
    const read = questionsIn(text, lexicon)[0] ?? { text, terms: lexicon.read(text) };
    // One in four names its letter.
    const found = search(read, at % 4 === 0 ? [question.letter] : []);
    const entry = entries.get(question.fact ?? '');
    const quotes = [...(question.quotes ?? []), ...(entry?.kind === 'fact' ? entry.fact.quotes : [])];
    const passages = found.map((one) => ({
      ...one,
      answers: quotes.some((quote) => foldQuote(one.found.passage.text).includes(foldQuote(quote))),
    }));
    const compared = compare(read);
    return compared.length > 0 ? [{ ...question, compared, passages }] : [];
  });
}

const textsOf = (letters: AnnotatedLetter[]): string[] => [
  ...letters.flatMap(({ letter }) => letter.blocks.map(({ text }) => text)),
  ...[...entriesOf({ letters }).values()].flatMap(wordingsIn),
];
