import fc from 'fast-check';
import { readName } from '../../src/language/people/readName.ts';
import { readPerson } from '../../src/language/people/readPerson.ts';
import { recognizePeople } from '../../src/language/people/find.ts';
import type { Part } from '../../src/language/people/find.ts';
import { rows } from './lists.ts';
import { tries } from '../helpers/tries.ts';

describe('people in a sentence', () => {
  const [head, ...lines] = [
    ['text', 'naam', 'functie', 'organisatie', 'email', 'telefoon'] as const,
    ...rows('people/sentences.tsv'),
  ];
  const fields = (head as readonly string[]).slice(1) as (
    'naam' | 'functie' | 'organisatie' | 'email' | 'telefoon'
  )[];
  const read = (text: string) => {
    const person = readPerson(text);
    return fields.map((field) => person[field]?.value ?? '');
  };

  test('at least 97% of what they tell is read', () => {
    const wanted = lines.map(([text, ...values]) => ({
      read: read(text!),
      values: fields.map((_, at) => values[at] ?? ''),
    }));
    const wrong = wanted.flatMap(({ read: got, values }) => values.filter((value, at) => got[at] !== value));
    expect(wrong.length / (lines.length * fields.length)).toBeLessThanOrEqual(0.03);
  });

  test('no telephone number or address is read that is not there', () => {
    for (const [text, , , , email = '', telefoon = ''] of lines)
      expect(read(text!).slice(3)).toEqual([email, telefoon]);
  });

  test('every part tells where it stands', () => {
    for (const [text] of lines)
      for (const part of Object.values(readPerson(text!)) as Part[])
        expect(text!.slice(part.start, part.end)).toBe(part.text);
  });
});

test.each([
  ['mevrouw H. van Beek en de heer Van Houten', ['H. van Beek', 'Van Houten']],
  ['wethouder Jan de Vries belt Özlem Kaya', ['Jan de Vries', 'Özlem Kaya']],
  ['drs. J.P. van der Meer-El Amrani tekent', ['drs. J.P. van der Meer-El Amrani']],
  ['collega Ingrid ten Brinke-de Jong komt', ['Ingrid ten Brinke-de Jong']],
  ['De Ronde Venen en Súdwest-Fryslân doen mee', []],
  ['Samen aan de slag voor het klimaat', []],
  ['Beste Jan, ik kom graag', []],
])('people in "%s": %j', (text, names) => {
  expect(recognizePeople(text).map(({ value }) => value)).toEqual(names);
});

describe('a name as an answer', () => {
  test.each([
    ['lieve maes', 'lieve maes'],
    ['jan van den berg', 'jan van den berg'],
    ['mijn naam is Jan de Vries', 'Jan de Vries'],
    ['mevrouw H. van Beek', 'H. van Beek'],
    ['Mevrouw de Vries', 'de Vries'],
    ['dhr. P. Bos.', 'P. Bos'],
    ['onze collega Fatima El Amrani', 'Fatima El Amrani'],
    ['mr. dr. ir. A.B.C. de la Fuente', 'mr. dr. ir. A.B.C. de la Fuente'],
    ["Maarten 't Hart", "Maarten 't Hart"],
    ['  Ömer   Çelik ', 'Ömer Çelik'],
    ['Wethouder Piet Jansen', 'Piet Jansen'],
    ['Marieke van Gennep, adviseur', 'Marieke van Gennep'],
    ['marieke van gennep (wonen)', 'marieke van gennep'],
    ['truus kok hoor', 'truus kok'],
    ['Mei Ling Chan', 'Mei Ling Chan'],
  ])('%s', (text, value) => {
    expect(readName(text)).toMatchObject({ kind: 'one', value });
  });

  test.each([
    ['jan@zwolle.nl', 'Dit lijkt een e-mailadres.'],
    ['Jan2 Bos', 'In een naam staan geen cijfers'],
    ['06-12345678', 'Ik zoek een naam, met letters'],
    ['anouk at bergen punt nl', 'Dit lijkt een e-mailadres.'],
    ['senior beleidsmedewerker sociaal domein', 'Dit lijkt een functie.'],
    ['de wethouder', 'Dit lijkt een functie.'],
    [`Jan ${'a'.repeat(120)}`, 'De naam mag niet langer zijn dan 100 tekens'],
  ])('%s is wrong: %s', (text, reason) => {
    expect(readName(text)).toEqual({ kind: 'wrong', reason: expect.stringContaining(reason) });
  });

  test('a first name alone lacks the other half', () => {
    expect(readName('Anouk')).toEqual({
      ...{ kind: 'wrong', given: 'Anouk' },
      reason: 'Anouk, en wat is de achternaam?',
    });
  });

  test.each(['weet ik niet', 'dat ben ik zelf', 'geen idee', 'stop', 'Wie bedoelt u?', '', '👍'])(
    '"%s" is none',
    (text) => {
      expect(readName(text)).toEqual({ kind: 'none' });
    },
  );
});

describe('names for all', () => {
  const given = fc.constantFrom('Anouk', 'J.P.', 'Willem-Jan', 'José', 'Fatima', 'H.', 'A.B.C.');
  const particle = fc.constantFrom('', 'van ', 'van der ', 'de ', 'ten ', 'El ', "van 't ", 'in de ');
  const surname = fc.constantFrom(
    'Bos',
    'Terpstra',
    'Meer-Jansen',
    'Núñez',
    "O'Brien",
    'Berg-de Jong',
    'Wijk',
  );
  const title = fc.constantFrom('', 'drs. ', 'mr. dr. ');
  const name = fc.tuple(title, given, particle, surname).map(([a, b, c, d]) => `${a}${b} ${c}${d}`);

  test('a name is read as written, with or without words around it', () => {
    const around = fc.constantFrom(
      ['', ''],
      ['Mijn naam is ', ''],
      ['mevrouw ', ''],
      ['Naam: ', ''],
      ['de heer ', '.'],
    );
    fc.assert(
      fc.property(name, around, (value, [before, after]) => {
        expect(readName(before + value + after)).toMatchObject({ kind: 'one', value });
      }),
      tries(500),
    );
  });

  test('a name in a sentence is found, whatever stands around it', () => {
    const around = fc.constantFrom(
      ['Hierbij meld ik mevrouw ', ' aan'],
      ['Afgevaardigde: ', ', adviseur, gemeente Ede'],
      ['', ', beleidsmedewerker wonen, jan@ede.nl'],
      ['Ik wil collega ', ' (adviseur klimaat) inschrijven'],
    );
    fc.assert(
      fc.property(name, around, (value, [before, after]) => {
        expect(readPerson(before + value + after).naam?.value).toBe(value);
      }),
      tries(500),
    );
  });
});

test.each(['Jan van ', 'J.', 'de ', 'Jan-', 'adviseur ', "'t ", 'mevrouw ', 'drs. '])(
  '12,000 characters of "%s" are read',
  (piece) => {
    const text = piece.repeat(Math.ceil(12000 / piece.length));
    expect(readName(text).kind).toBeTruthy();
    expect(recognizePeople(text)).toBeInstanceOf(Array);
    expect(readPerson(text)).toBeInstanceOf(Object);
  },
);
