import { annotationSchema } from '../../../src/knowledge/letters/annotation.ts';
import { taughtAgainst } from '../../../src/knowledge/letters/against.ts';
import { parseLetter } from '../../../src/knowledge/letters/letterParser.ts';
import { DRAFTING } from '../../helpers/draftingWords.ts';
import { LETTER_WORDS } from '../../helpers/letterWords.ts';

const letterOf = (id: string, date: string, annotation: object) => ({
  letter: parseLetter(id, `Datum: ${date}\nOnderwerp: ${id}\n\nGeacht college,\n\nEen.`, LETTER_WORDS),
  ...annotationSchema.parse(annotation),
});
const fact = (about: string, questions: string[]) => ({
  id: about.replace(/\W+/g, '-'),
  about,
  answer: 'Een.',
  quotes: ['Een.'],
  questions,
});

const passports = letterOf('paspoorten', '3 juni 2019', {
  names: ['kapotte identiteitskaart'],
  facts: [fact('het paspoort', ['wat kost een paspoort'])],
});
const visits = letterOf('bezoeken', '3 juni 2013', {
  names: ['ambassadeurs'],
  facts: [fact('het bezoek', ['wanneer is het bezoek'])],
  gaps: [
    {
      id: 'reis',
      reply: 'Staat er niet.',
      questions: ['moet ik een paspoort mee', 'mag een ambassadeur met paspoort reizen'],
    },
  ],
});

test('questions that say nothing is told about what a later letter tells are named', () => {
  const found = taughtAgainst(
    [passports, visits],
    [
      'kan ik hier paspoorten aanvragen',
      'wat kost een identiteitskaart',
      'is mijn identiteitskaart kapot te melden',
      'is een kapotte identiteitskaart geldig',
      'wat eten we vandaag',
    ],
    DRAFTING.phrase,
  );
  expect(found.map(({ text, word, letter, of }) => [text, word, letter, of])).toEqual([
    ['kan ik hier paspoorten aanvragen', 'paspoort', 'paspoorten', undefined],
    ['is een kapotte identiteitskaart geldig', 'kapotte identiteitskaart', 'paspoorten', undefined],
    ['moet ik een paspoort mee', 'paspoort', 'paspoorten', 'bezoeken'],
  ]);
});

test('a letter teaches nothing against an older one by its gaps', () => {
  const asked = letterOf('later', '3 juni 2020', {
    gaps: [{ id: 'x', reply: 'Nee.', questions: ['wat kost een paspoort in 2020'] }],
  });
  expect(taughtAgainst([asked, passports], [], DRAFTING.phrase)).toEqual([]);
});
