import { annotationSchema } from '../../../src/knowledge/letters/annotation.ts';
import { entriesOf } from '../../../src/knowledge/letters/facts.ts';
import { parseLetter } from '../../../src/knowledge/letters/letterParser.ts';
import { createMatcher, rarityAmong } from '../../../src/knowledge/matching/matcher.ts';
import { WEIGHTS } from '../../../src/knowledge/matching/weights.ts';
import { letterProfilesOf } from '../../../src/knowledge/matching/letterProfile.ts';
import { profilesOf } from '../../../src/knowledge/matching/profile.ts';
import { createAnswerSorts } from '../../../src/knowledge/reading/answerSorts.ts';
import { createAskingReader } from '../../../src/knowledge/reading/asking.ts';
import { createLexicon } from '../../../src/knowledge/reading/lexicon.ts';
import { learnWords } from '../../../src/knowledge/reading/learnedWords.ts';
import { createThesaurus } from '../../../src/knowledge/reading/thesaurus.ts';
import { readKnowledge } from '../../../src/knowledgeFolder/knowledgeFiles.ts';
import { LETTER_WORDS } from '../../helpers/letterWords.ts';

const [MOWING, PLANTING] = [
  'De bermen worden gemaaid in juni en september.',
  'Inwoners vragen een boom aan bij de wijkbeheerder.',
];
const TEXT = `Datum\n3 juni 2019\nOns kenmerk\nX Lbr. 19/080\nOnderwerp\nBermen en bomen\n\nSamenvatting\n\n${MOWING}\n\n${PLANTING}\n`;
const source = {
  letter: parseLetter('lbr-19-080', TEXT, LETTER_WORDS),
  ...annotationSchema.parse({
    facts: [
      {
        id: 'maaien',
        answer: 'In juni en september.',
        quotes: [MOWING],
        questions: ['wanneer worden de bermen gemaaid', 'in welke maanden wordt er gemaaid'],
      },
      {
        id: 'boom',
        answer: 'Bij de wijkbeheerder.',
        quotes: [PLANTING],
        questions: ['bij wie vragen inwoners een boom aan', 'waar kan ik een boom aanvragen'],
      },
    ],
  }),
};
const { synonyms, asking: file, answerSorts: sorts } = readKnowledge('knowledge');
const asking = createAskingReader(file);
const answerSorts = createAnswerSorts(sorts);
const lexicon = createLexicon(synonyms, learnWords(synonyms, [TEXT]));

function matcherWith(groups: string[][]) {
  const thesaurus = createThesaurus(groups);
  const entries = entriesOf({ letters: [source] });
  const tools = { asking, answerSorts, thesaurus };
  const reader = { lexicon, ...tools };
  const ofLetters = letterProfilesOf([source], entries, new Map(), reader);
  const profiles = profilesOf(ofLetters, entries, new Map(), reader);
  const rarity = rarityAmong(profiles.values());
  return createMatcher([...profiles.values()], [...ofLetters.values()], { ...tools, rarity }, WEIGHTS);
}

const ask = (text: string, groups: string[][] = []) =>
  matcherWith(groups)({ text, terms: lexicon.read(text) });

test.each([
  ['Wanneer worden bermen gemaaid?', 'maaien'],
  ['Waar kan een inwoner een boom aanvragen?', 'boom'],
])('a fact with two wordings is found: %s', (text, owner) => {
  expect(ask(text)[0]?.owner).toBe(owner);
});

test('asked for something else, the same fact is less certain', () => {
  const [when, why] = ['Wanneer worden bermen gemaaid?', 'Waarom worden bermen gemaaid?'].map((text) =>
    ask(text).find(({ owner }) => owner === 'maaien'),
  );
  expect(when!.certainty).toBeGreaterThan(why!.certainty);
});

test('a word about the same makes a fact more certain', () => {
  const text = 'Wanneer zijn de graskanten aan de beurt?';
  const certainty = (groups: string[][]) =>
    ask(text, groups).find(({ owner }) => owner === 'maaien')?.certainty ?? -Infinity;
  expect(certainty([['bermen', 'graskanten']])).toBeGreaterThan(certainty([]));
});

test('what is not meant is left out', () => {
  const found = matcherWith([])(
    { text: 'wanneer maaien', terms: lexicon.read('wanneer worden bermen gemaaid') },
    () => 0,
  );
  expect(found).toEqual([]);
});
