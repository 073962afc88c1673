import { learnWords } from '../../../src/knowledge/reading/learnedWords.ts';
import { createLexicon } from '../../../src/knowledge/reading/lexicon.ts';
import { stemOf } from '../../../src/knowledge/reading/words.ts';
import { readKnowledge } from '../../../src/knowledgeFolder/knowledgeFiles.ts';

const { synonyms } = readKnowledge('knowledge');
const texts = ['welke ambassadeurs bezoeken de regio', 'de startdag van het programma'];
const lexicon = createLexicon(synonyms, learnWords(synonyms, texts));
const concepts = (text: string) =>
  lexicon.read(text).flatMap(({ key }) => (key.startsWith('#') ? [key] : []));

test.each([
  ['aanvragen', 'aanvraag'],
  ['ambassadeurs', 'ambassadeur'],
  ['meldt', 'melden'],
  ['brieven', 'brief'],
  ['mogelijkheden', 'mogelijkheid'],
])('%s and %s have one stem', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

test.each([
  ['maart', 'maar'],
  ['juli', 'jullie'],
  ['waar', 'waren'],
])('%s and %s have stems of their own', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

test.each([
  ['separable verb', 'hoe meld ik mijn collega aan', '#aanmelden'],
  ['verb after its particle', 'om iemand aan te melden', '#aanmelden'],
  ['compound', 'aanmelddeadline', '#?totwanneer'],
  ['compound with a link', 'ambassadeursbezoek', '#bezoek'],
  ['slip', 'ambasadeuur', '#ambassadeur'],
  ['missing blank', '5april', '#startdag'],
  ['phrase', 'tot en met wanneer', '#?totwanneer'],
  ['English', 'how can I register', '#aanmelden'],
  ['day in figures', 'kan het op 28/3', '#?dag'],
])('%s: %s means %s', (_, text, concept) => {
  expect(concepts(text)).toContain(concept);
});

test('words nobody knows are marked as such', () => {
  expect(lexicon.read('xylofoon')).toEqual([expect.objectContaining({ known: false })]);
});
