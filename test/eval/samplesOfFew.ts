import { entriesOf, wordingsIn } from '../../src/knowledge/letters/facts.ts';
import type { AnnotatedLetter, Knowledge } from '../../src/knowledge/knowledge.ts';
import { createLexicon } from '../../src/knowledge/reading/lexicon.ts';
import { learnWords } from '../../src/knowledge/reading/learnedWords.ts';
import { createComparer, rarityAmong } from '../../src/knowledge/matching/matcher.ts';
import type { Compared } from '../../src/knowledge/matching/matcher.ts';
import { profilesOf } from '../../src/knowledge/matching/profile.ts';
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

/**
 * @param letters that are known with the few wordings they have
 * @param questions none of which is among these wordings
 */
export function tryFew(
  knowledge: Pick<Knowledge, 'synonyms' | 'asking' | 'thesaurus'>,
  letters: AnnotatedLetter[],
  questions: AskedOf[],
): Tried[] {
  const asking = createAskingReader(knowledge.asking);
  const entries = entriesOf({ letters });
  const texts = [
    ...letters.flatMap(({ letter }) => letter.blocks.map(({ text }) => text)),
    ...[...entries.values()].flatMap(wordingsIn),
  ];
  const lexicon = createLexicon(knowledge.synonyms, learnWords(knowledge.synonyms, texts));
  const thesaurus = createThesaurus(knowledge.thesaurus);
  const profiles = profilesOf(letters, entries, new Map(), { lexicon, asking, thesaurus });
  const compare = createComparer([...profiles.values()], {
    asking,
    thesaurus,
    rarity: rarityAmong(profiles.values()),
  });
  return questions.flatMap((question) => {
    const compared = compare({ text: question.text, terms: lexicon.read(question.text) });
    return compared.length > 0 ? [{ ...question, compared }] : [];
  });
}
