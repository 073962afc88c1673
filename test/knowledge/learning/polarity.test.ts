import { entriesOf } from '../../../src/knowledge/letters/facts.ts';
import { createPolarityReader, saidBy } from '../../../src/knowledge/learning/polarity.ts';
import { readKnowledge } from '../../../src/knowledgeFolder/knowledgeFiles.ts';
import { learnedHere } from '../../helpers/learnedHere.ts';

const polarity = createPolarityReader(learnedHere().polarity, saidBy(entriesOf(readKnowledge('knowledge'))));

test.each([
  ['Heeft Kriens de brief getekend?', 'brief-ondertekenaar', 'ja'],
  ['Heeft de minister de brief ondertekend?', 'brief-ondertekenaar', 'nee'],
  ['Organiseert de VNG de startdag?', 'startdag-organisator', 'ja'],
  ['Zijn de ambassadeurs controleurs?', 'geen-controleurs', 'nee'],
  ['Moet de afgevaardigde meer zien dan alleen het belang van de eigen gemeente?', 'breder-belang', 'ja'],
  ['Mag de persoon ook uit onze regio komen?', 'persoon-regio', 'ja'],
])('%s', (question, fact, opening) => {
  expect(polarity(question, fact)).toBe(opening);
});

test.each(['Wie heeft de brief ondertekend?', 'ondertekenaar brief', 'Who signed the letter?'])(
  'neither ja nor nee: %s',
  (question) => {
    expect(polarity(question, 'brief-ondertekenaar')).toBeUndefined();
  },
);

test('of the wordings that have an answer hardly any is answered the wrong way', () => {
  const { letters } = readKnowledge('knowledge');
  const known = letters.flatMap(({ facts }) =>
    facts.flatMap(({ id, yes, no }) => [
      ...yes.map((text) => ({ id, text, wrong: 'nee' })),
      ...no.map((text) => ({ id, text, wrong: 'ja' })),
    ]),
  );
  const wrong = known.filter(({ id, text, wrong }) => polarity(text, id) === wrong);
  expect(wrong.length / known.length).toBeLessThan(0.01);
});
