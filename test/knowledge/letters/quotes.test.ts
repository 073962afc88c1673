import { parseLetter } from '../../../src/knowledge/letters/letterParser.ts';
import { quotedFrom } from '../../../src/knowledge/letters/quotes.ts';
import { LETTER_WORDS } from '../../helpers/letterWords.ts';

const LETTER = parseLetter(
  'x',
  `Datum: 26 maart 2019

Geacht college,

De teamleider in-
koop van de ﬁliaal-
houders ontvangt
*een kaart*.

- de raad¹
- het college

1. Oppakken van signalen.
2.Verstrekken van gegevens.

| Klasse | Bedrag |
|---|---|
| 1 | 200 |
`,
  LETTER_WORDS,
);

test.each([
  [
    'as the bot shows it',
    'De teamleider inkoop van de filiaalhouders',
    'De teamleider inkoop van de filiaalhouders',
  ],
  [
    'as the file has it',
    'in-\nkoop van de ﬁliaal-\nhouders ontvangt\n*een kaart*.',
    'inkoop van de filiaalhouders ontvangt een kaart.',
  ],
  ['a list with its marks', '- de raad¹\n- het college', 'de raad\nhet college'],
  ['a list in one line', 'de raad het college', 'de raad\nhet college'],
  ['an item with its number', '1. Oppakken van signalen.', 'Oppakken van signalen.'],
  ['an item with its number close to it', '2.Verstrekken van gegevens.', 'Verstrekken van gegevens.'],
  ['a row', '| 1 | 200 |', '1 | 200'],
  ['a word that is not there', 'De teamleider inkoop van een filiaal', undefined],
  ['nothing', '*', undefined],
])('a quotation %s', (_how, quote, found) => {
  expect(quotedFrom(LETTER)(quote)).toBe(found);
});
