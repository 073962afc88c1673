import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createGemeenteReader } from '../../src/language/gemeenten.ts';
import { isThere } from '../../src/language/gemeenten/status.ts';
import type { GemeenteReading } from '../../src/language/gemeenten/types.ts';
import { gemeenten, rows } from './lists.ts';
import { tries } from '../helpers/tries.ts';

const DAY = '2018-03-20';
const reader = createGemeenteReader(gemeenten.items);

/** "one Zwolle", "several Leiden/Leiderdorp", "region regio Twente". */
function shown(reading: GemeenteReading): string {
  if (reading.kind === 'one') return `one ${reading.gemeente.name}`;
  if (reading.kind === 'region') return `region ${reading.region}`;
  return `${reading.kind} ${reading.gemeenten.map(({ name }) => name).join('/')}`.trim();
}

const read = (text: string, day = DAY) => shown(reader.read(text, day));
const find = (text: string) => reader.find(text, DAY).map(({ gemeente }) => gemeente?.name);

test.each(
  Object.entries({
    'gemeente Utrecht': 'one Utrecht',
    Best: 'one Best',
    'wij zijn van de gemeente Amersfoord': 'one Amersfoort',
    'Zwolle natuurlijk': 'one Zwolle',
    "'s Gravenhage": "one 's-Gravenhage",
    'den haag': "one 's-Gravenhage",
    'súdwest fryslan': 'one Súdwest-Fryslân',
    'capelle a/d ijssel': 'one Capelle aan den IJssel',
    Bergen: 'several Bergen (L.)/Bergen (NH.)',
    'Bergen NH': 'one Bergen (NH.)',
    'Bergen in Limburg': 'one Bergen (L.)',
    'Leiden en Leiderdorp': 'several Leiden/Leiderdorp',
    'niet Almelo maar Almere': 'one Almere',
    'provincie Utrecht': 'none Utrecht',
    'Noord-Holland': 'none',
    'regio Drechtsteden': 'region regio Drechtsteden',
    'gemeente Dordrecht, regio Drechtsteden': 'one Dordrecht',
    'weet ik niet': 'none',
    hallo: 'none',
    'Jan de Vries': 'none',
    test: 'none Best',
    baarle: 'none Baarle-Nassau/Baarn/Haarlem',
  }),
)('"%s" as an answer: %s', (text, wanted) => {
  expect(read(text)).toBe(wanted);
});

describe('a municipality that is no longer, or not yet, there', () => {
  test.each([
    ['Leerdam', '2026-11-22', 'merged Vijfheerenlanden', 'Leerdam is sinds 1 januari 2019 Vijfheerenlanden.'],
    ['Leerdam', DAY, 'one Leerdam', undefined],
    ['Rijnwaarden', DAY, 'merged Zevenaar', 'Rijnwaarden hoort sinds 1 januari 2018 bij Zevenaar.'],
    [
      'Haaren',
      '2021-01-01',
      'merged Boxtel/Oisterwijk/Tilburg/Vught',
      'Haaren is sinds 1 januari 2021 verdeeld over Boxtel, Oisterwijk, Tilburg en Vught.',
    ],
    [
      'Ubbergen',
      DAY,
      'merged Berg en Dal',
      'Ubbergen hoort sinds 1 januari 2015 bij Groesbeek. Groesbeek heet sinds 1 januari 2016 Berg en Dal.',
    ],
    [
      'Vijfheerenlanden',
      DAY,
      'not-yet Leerdam/Vianen/Zederik',
      'De gemeente Vijfheerenlanden is er pas vanaf 1 januari 2019. Nu is het nog Leerdam, Vianen of Zederik.',
    ],
  ])('%s on %s: %s', (text, day, wanted, reason) => {
    const reading = reader.read(text, day);
    expect(shown(reading)).toBe(wanted);
    expect('reason' in reading ? reading.reason : undefined).toBe(reason);
  });

  test('a place in a municipality is read as that municipality, with a remark', () => {
    expect(reader.read('Drachten', DAY)).toMatchObject({
      gemeente: { code: 'GM0090', name: 'Smallingerland' },
      remark: 'Drachten ligt in de gemeente Smallingerland.',
    });
  });
});

test.each([
  ['dat is best goed', []],
  ['mevrouw Van Houten en de heer Weert', []],
  ['Jan van Delft belt de wethouder van Delft', ['Delft']],
  ['provincie Groningen en gemeente Groningen', ['Groningen']],
  ['Ede, Best en Houten', ['Ede', 'Best', 'Houten']],
  ['a.terpstra@zwolle.example of www.ede.nl', []],
  ['de gemeente bergen', [undefined]],
  ['namens de gemeente amersfoord', ['Amersfoort']],
  ['de gemeente waarover het gaat', []],
])('in "%s" stands %j', (text, wanted) => {
  expect(find(text)).toEqual(wanted);
});

test('a mention tells where it stands', () => {
  const text = 'Namens Bergen (NH.) en Súdwest-Fryslân';
  expect(reader.find(text, DAY).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Bergen (NH.)',
    'Súdwest-Fryslân',
  ]);
});

/** Lines marked `held` are measured only: nobody looks at them to better the reading. */
describe('measured', () => {
  const ways = rows('gemeenten/ways.tsv');
  const first = (reading: GemeenteReading) =>
    reading.kind === 'one'
      ? reading.gemeente.code
      : reading.kind === 'region'
        ? undefined
        : reading.gemeenten[0]?.code;

  test.each(['tune', 'held'])('at least 98%% of the ways to write a municipality come first (%s)', (half) => {
    const lines = ways.filter(([set]) => set === half);
    const wrong = lines.filter(([, , code, , text]) => first(reader.read(text!, DAY)) !== code);
    expect(lines.length).toBeGreaterThan(200);
    expect(wrong.length / lines.length).toBeLessThanOrEqual(0.02);
  });

  test('hardly any is taken for another one without asking back', () => {
    const wrong = ways.filter(([, , code, , text]) => {
      const reading = reader.read(text!, DAY);
      return reading.kind === 'one' && reading.gemeente.code !== code;
    });
    expect(wrong.length / ways.length).toBeLessThanOrEqual(0.005);
  });

  test('in sentences without a municipality at most 1% has one', () => {
    const lines = readFileSync('test/language/gemeenten/without.txt', 'utf8').trim().split('\n');
    const wrong = lines.filter((line) => reader.find(line, DAY).length > 0);
    expect(lines.length).toBeGreaterThan(200);
    expect(wrong.length / lines.length).toBeLessThanOrEqual(0.01);
  });

  test('in sentences with municipalities at least 95% are all found', () => {
    const lines = rows('gemeenten/sentences.tsv');
    const wrong = lines.filter(([names, text]) => find(text!).join(';') !== names);
    expect(wrong.length / lines.length).toBeLessThanOrEqual(0.05);
  });
});

describe('for all', () => {
  const there = gemeenten.items.filter((gemeente) => isThere(gemeente, DAY) && gemeente.name);
  const before = fc.constantFrom('', 'gemeente ', 'wij zijn van de gemeente ', 'het is ', 'Ik werk bij ');
  const after = fc.constantFrom('', '.', ' natuurlijk', ' hoor', '!', ' graag', ', dank u');

  test('municipalities: their name is read in any usual answer, whatever its capitals and marks', () => {
    const change = fc.constantFrom(
      (name: string) => name,
      (name: string) => name.toLowerCase(),
      (name: string) => name.toUpperCase(),
      (name: string) => name.normalize('NFD').replace(/\p{M}/gu, ''),
    );
    fc.assert(
      fc.property(fc.constantFrom(...there), before, after, change, (gemeente, start, end, written) => {
        const reading = reader.read(start + written(gemeente.name) + end, DAY);
        expect(reading).toMatchObject({ kind: 'one', gemeente: { code: gemeente.code } });
      }),
      tries(1000),
    );
  });

  test('sentences: "gemeente" before a name and any sentence after it make no difference', () => {
    const rest = fc.constantFrom(
      '.',
      ' wil graag meedoen.',
      ', en wel snel',
      ' heeft een vraag?',
      '\nGroeten',
    );
    const start = fc.constantFrom('De gemeente ', 'Namens de gemeente ', 'Ik werk bij gemeente ');
    fc.assert(
      fc.property(fc.constantFrom(...there), start, rest, ({ name }, lead, tail) => {
        expect(find(lead + name + tail)).toEqual([name]);
      }),
      tries(500),
    );
  });

  test('texts: a mention is what stands there', () => {
    const word = fc.constantFrom(
      ...'gemeente van Bergen ( NH. ) Ede , \n provincie Utrecht de Best - @ a'.split(' '),
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (message) => {
        for (const { start, end, text: written } of reader.find(message, DAY))
          expect(message.slice(start, end)).toBe(written);
        expect(reader.read(message, DAY).kind).toBeTruthy();
      }),
    );
  });
});

test.each([['gemeente Aa '], ['van den '], ["'s-"], ['Bergen op '], ['ede, '], ['(']])(
  'a message of 12,000 characters of "%s" is read',
  (piece) => {
    const text = piece.repeat(Math.ceil(12000 / piece.length));
    expect(reader.read(text, DAY).kind).toBeTruthy();
    expect(reader.find(text, DAY)).toBeInstanceOf(Array);
  },
);

test.each([
  ['houten.nl', 'Houten'],
  ['mail.houten.nl', 'Houten'],
  ['gemeentehulst.nl', 'Hulst'],
  ['denhaag.nl', "'s-Gravenhage"],
  ['s-hertogenbosch.nl', "'s-Hertogenbosch"],
  ['sudwestfryslan.frl', 'Súdwest-Fryslân'],
  ['alphenaandenrijn.nl', 'Alphen aan den Rijn'],
  ['bergen-nh.nl', 'Bergen (NH.)'],
  ['bergen.nl', undefined],
  ['houten.com', undefined],
  ['houten.nl.evil.example', undefined],
  ['vng.nl', undefined],
  ['westland.altena.nl', undefined],
  ['', undefined],
])('the domain %s is the municipality %s', (domain, name) => {
  expect(reader.ofDomain(domain, DAY)?.name).toBe(name);
});
