import fc from 'fast-check';
import { readChoice } from '../../src/language/choices.ts';
import { readEmail } from '../../src/language/contact/email.ts';
import { readPhone } from '../../src/language/contact/phone.ts';
import { readPeriods } from '../../src/language/days.ts';
import { createGemeenteReader } from '../../src/language/gemeenten.ts';
import { left } from '../../src/language/left.ts';
import type { Span } from '../../src/language/left.ts';
import { readName } from '../../src/language/people/readName.ts';
import { tries } from '../helpers/tries.ts';
import { gemeenten, opgaven } from './lists.ts';

const TODAY = '2018-03-20';
const places = createGemeenteReader(gemeenten.items);

/** What is left of a text of which the marked parts were read: `[12 april] behalve woensdag`. */
function leftOf(marked: string): [string, boolean][] {
  const rests: Span[] = [];
  let text = '';
  for (const [at, part] of marked.split(/[[\]]/).entries()) {
    if (at % 2 === 1) rests.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return left(text, rests).map(({ text: piece, changes }) => [piece, changes]);
}

test.each([
  ['[16 t/m 20 april] behalve woensdag', [['behalve woensdag', true]]],
  ['graag op [dinsdag] of [donderdag], alvast bedankt!', []],
  ['[12 april] tussen 14 en 16 uur', [['tussen 14 en 16 uur', true]]],
  ['om de week op [donderdag] graag', [['om de week', true]]],
  ['[1 mei], of anders [de 8e]', []],
  ['[1 mei]. De 8e kan ook.', [['De 8e', true]]],
  ['niet op [maandag]', [['niet', true]]],
  ['[Sanne de Jong] en Piet Bakker', [['Piet Bakker', false]]],
  [
    '[jan@almere.nl], liever niet bellen. Parkeren is lastig',
    [
      ['liever niet bellen', true],
      ['Parkeren is lastig', false],
    ],
  ],
  ['[donderdag]\nmet de hele raad', [['hele raad', false]]],
  ['wij zijn van de gemeente [Almere]', []],
  ['[klimaat] of half drie', [['of half drie', true]]],
] as const)('%s leaves %j', (marked, wanted) => {
  expect(leftOf(marked)).toEqual(wanted);
});

test('a second value of the kind that was read changes it', () => {
  const text = 'Sanne de Jong en Piet Bakker';
  const isName = (piece: string): boolean => readName(piece).kind === 'one';
  expect(left(text, [{ start: 0, end: 13 }], isName)).toMatchObject([{ text: 'Piet Bakker', changes: true }]);
});

interface Part {
  readonly text: string;
  /** What the reading says when it holds the part. */
  readonly value: string;
}

interface Kind {
  readonly name: string;
  readonly parts: readonly Part[];
  read(text: string): { readonly value: unknown; readonly rests: readonly Span[] } | undefined;
}

const same = (...values: string[]): Part[] => values.map((text) => ({ text, value: text }));

const kinds: readonly Kind[] = [
  {
    name: 'days',
    parts: [
      { text: '12 april', value: '2018-04-12' },
      { text: 'woensdag 25 april', value: '2018-04-25' },
      { text: '3 mei', value: '2018-05-03' },
      { text: 'week 20', value: '2018-05-14' },
      { text: 'heel juni', value: '2018-06-01' },
    ],
    read(text) {
      const read = readPeriods(text, TODAY);
      return read.kind === 'periods' ? { value: read.periods, rests: read.rests } : undefined;
    },
  },
  {
    name: 'addresses',
    parts: same('jan@almere.nl', 's.de.jong@gouda.nl', "o'brien@x.example"),
    read(text) {
      const read = readEmail(text);
      return read.kind === 'one' || read.kind === 'several' ? { value: read, rests: read.rests } : undefined;
    },
  },
  {
    name: 'numbers',
    parts: [
      { text: '06-12345678', value: '+31612345678' },
      { text: '(070) 373 83 93', value: '+31703738393' },
    ],
    read(text) {
      const read = readPhone(text);
      return read.kind === 'one' || read.kind === 'several' ? { value: read, rests: read.rests } : undefined;
    },
  },
  {
    name: 'municipalities',
    parts: same('Almere', 'Lelystad', 'Gouda'),
    read(text) {
      const read = places.read(text, TODAY);
      return read.kind === 'one' || read.kind === 'several'
        ? { value: read, rests: read.rests ?? [] }
        : undefined;
    },
  },
  {
    name: 'choices',
    parts: [
      { text: 'platteland', value: 'Naar een vitaal platteland' },
      { text: 'schulden', value: 'Problematische schulden voorkomen en oplossen' },
    ],
    read(text) {
      const read = readChoice(text, opgaven.items);
      return read.kind === 'none' ? undefined : { value: read, rests: read.rests };
    },
  },
  {
    name: 'names',
    parts: same('Fatima El Amrani', 'Jan de Vries', 'Noor Bakker'),
    read(text) {
      const read = readName(text);
      return read.kind === 'one' ? { value: read.value, rests: read.rests } : undefined;
    },
  },
];

const strangers = [
  'wij hebben een nieuwe hal',
  'Parkeren is lastig',
  'behalve onze secretaris',
  'niet bellen',
];

test.each(kinds.map((kind) => [kind.name, kind] as const))(
  'of a text of two or three known parts the reading of %s holds each, or it is left',
  (_, { parts, ...kind }) => {
    const pieces = fc.uniqueArray(
      fc.constantFrom<Part>(...parts, ...strangers.map((text) => ({ text, value: '' }))),
      { minLength: 2, maxLength: 3 },
    );
    const joined = fc.constantFrom(', ', ' of ', ' en ', '. ', '; ', '\n', ' (');
    fc.assert(
      fc.property(pieces, joined, (chosen, joint) => {
        const text = chosen.map((part) => part.text).join(joint);
        const reading = kind.read(text);
        if (!reading) return;
        const value = JSON.stringify(reading.value);
        const rest = left(text, reading.rests)
          .map((piece) => piece.text)
          .join(' ');
        for (const part of chosen) {
          const held = part.value !== '' && value.includes(part.value);
          if (!held)
            expect([part.text, rest]).toEqual([part.text, expect.stringContaining(lastWord(part.text))]);
        }
      }),
      tries(300),
    );
  },
);

const lastWord = (text: string): string => /[\p{L}\p{N}]+$/u.exec(text)?.[0] ?? text;
