import fc from 'fast-check';
import { readYesNo } from '../../src/language/yesNo/read.ts';
import { recognizeBoolean } from '../../src/language/recognizers/boolean.ts';
import { findChoices } from '../../src/language/choices/find.ts';
import { readChoice, suggestChoices } from '../../src/language/choices.ts';
import { findEmails, readEmail } from '../../src/language/contact/email.ts';
import { findPhones, readPhone } from '../../src/language/contact/phone.ts';
import { createGemeenteReader } from '../../src/language/gemeenten.ts';
import { findRegion } from '../../src/language/gemeenten/region.ts';
import { readName } from '../../src/language/people/readName.ts';
import { readPerson } from '../../src/language/people/readPerson.ts';
import { recognizePeople } from '../../src/language/people/find.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { gemeenten, opgaven } from './lists.ts';
import { tries } from '../helpers/tries.ts';

const reader = createGemeenteReader(gemeenten.items);
const odd = [
  '\u202e',
  '\u200b',
  '\0',
  '👍🏽',
  'Ĳ',
  'İ',
  'ﬁ',
  '\u0301',
  '\r\n',
  '<at>',
  '${x}',
  '=1+1',
  '__proto__',
];
const pieces = fc.constantFrom(
  ...odd,
  ...'ja nee maar niet mevrouw de Jan van Ede gemeente opgave 2 en Bergen ( NH ) . , 06 1234 @ x.nl'.split(
    ' ',
  ),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 25 }).map((list) => list.join(' ')),
  fc.array(pieces, { maxLength: 25 }).map((list) => list.join('')),
);

interface Located {
  start: number;
  end: number;
  text: string;
}

function everythingFoundIn(message: string): Located[] {
  const region = findRegion(message, tokenise(message));
  return [
    ...findEmails(message),
    ...findPhones(message),
    ...findChoices(message, opgaven.items),
    ...reader.find(message, '2018-03-20'),
    ...recognizePeople(message),
    ...(Object.values(readPerson(message)) as Located[]),
    ...recognizeBoolean(message).map((result) => ({ ...result, end: result.end + 1 })),
    ...(region ? [region] : []),
  ];
}

test('whatever is typed, what is found is what stands there', () => {
  fc.assert(
    fc.property(text, (message) => {
      for (const { start, end, text: written } of everythingFoundIn(message))
        expect(message.slice(start, end)).toBe(written);
    }),
    tries(500),
  );
});

test('whatever is typed gets a reading, and the same one each time', () => {
  const read = (message: string) => [
    readYesNo(message),
    readChoice(message, opgaven.items),
    suggestChoices(message, opgaven.items),
    readEmail(message),
    readPhone(message),
    readName(message),
    reader.read(message, '2018-03-20'),
  ];
  fc.assert(
    fc.property(text, (message) => {
      expect(read(message)).toEqual(read(message));
    }),
    tries(150),
  );
});
