import { deadlinesOf } from '../../../src/knowledge/letters/deadlines.ts';
import { parseLetter } from '../../../src/knowledge/letters/letterParser.ts';
import { LETTER_WORDS } from '../../helpers/letterWords.ts';

const letter = (body: string) =>
  parseLetter(
    'x',
    `Datum\n26 maart 2019\n\nOns kenmerk\nLbr. 19/014\n\nOnderwerp\nProef\n\nGeacht college,\n\n${body}\n`,
    LETTER_WORDS,
  );

test.each([
  ['De begroting moet uiterlijk 15 november 2019 binnen zijn.', ['2019-11-15']],
  ['U kunt tot en met 3 mei reageren. Daarna beslist het bestuur.', ['2019-05-03']],
  ['Aanvragen ontvangen wij graag vóór 1 juni.', ['2019-05-31']],
  ['Op 5 april is de bijeenkomst. Aanmelden kan tot 2 april.', ['2019-04-01']],
  ['De vergadering voor 5 april gaat niet door.', []],
  ['U kunt een voorstel indienen en een collega aanmelden voor 5 april.', ['2019-04-04']],
  ['Wij ontvangen uw voorstel voor 5 april.', ['2019-04-04']],
  ['De regeling geldt vanaf 1 januari 2020.', []],
])('%s', (body, days) => {
  expect(deadlinesOf(letter(body)).map(({ until }) => until)).toEqual(days);
});
