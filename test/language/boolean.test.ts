import fc from 'fast-check';
import { recognizeBoolean } from '../../src/language/recognizers/boolean.ts';
import { readYesNo } from '../../src/language/yesNo/read.ts';
import { rows } from './lists.ts';
import { tries } from '../helpers/tries.ts';

const answers = rows('yesNo/answers.tsv').map(([kind, text]) => ({ kind: kind!, text: text! }));

test('at least 98% of the ways to say yes or no are read', () => {
  const wrong = answers.filter(({ kind, text }) => readYesNo(text).kind !== kind);
  expect(answers.length).toBeGreaterThan(300);
  expect(wrong.length / answers.length).toBeLessThanOrEqual(0.02);
});

test('no yes is read as no, no no as yes, and no correction as a plain yes', () => {
  const contrary: Record<string, string[]> = {
    yes: ['no', 'no-but'],
    no: ['yes', 'yes-but'],
    'yes-but': ['yes', 'no'],
    'no-but': ['yes', 'yes-but'],
    none: ['yes', 'no'],
  };
  const wrong = answers.filter(({ kind, text }) => contrary[kind]?.includes(readYesNo(text).kind));
  expect(wrong).toEqual([]);
});

test.each([
  ['ja, maar het e-mailadres is fout', 'yes-but', 'het e-mailadres is fout'],
  ['nee, Amersfoort', 'no-but', 'Amersfoort'],
  ['Prima, maar telefoon moet 06-12345678 zijn', 'yes-but', 'telefoon moet 06-12345678 zijn'],
  ['ja, niet op dinsdag', 'yes-but', 'niet op dinsdag'],
  ['nee dat is niet mijn nummer', 'no-but', 'dat is niet mijn nummer'],
])('"%s" is %s with "%s"', (text, kind, rest) => {
  expect(readYesNo(text)).toMatchObject({ kind, rest });
});

test('a result has the shape of Recognizers-Text, its end at the last character', () => {
  expect(recognizeBoolean('dat klopt niet, de naam is Bos')).toEqual([
    {
      start: 4,
      end: 13,
      text: 'klopt niet',
      typeName: 'boolean',
      resolution: { value: false, score: 0.7, otherResults: [] },
    },
  ]);
  expect(recognizeBoolean('Amersfoort')).toEqual([]);
});

test('capitals, marks and blanks around an answer change nothing', () => {
  const plain = answers.filter(({ kind }) => kind === 'yes' || kind === 'no');
  const end = fc.constantFrom('', '.', '!', '!!', ' ', '\n');
  fc.assert(
    fc.property(fc.constantFrom(...plain), end, fc.boolean(), ({ text }, after, upper) => {
      const written = `  ${upper ? text.toUpperCase() : text}${after}`;
      expect(readYesNo(written).kind).toBe(readYesNo(text).kind);
    }),
    tries(300),
  );
});

test('what follows "ja, maar" is never lost', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('telefoon', 'het e-mailadres', 'Zwolle'),
      fc.stringMatching(/^[a-z0-9 ]{1,40}$/),
      (what, more) => {
        const rest = `${what} ${more}`.trim();
        expect(readYesNo(`ja, maar ${rest}`)).toMatchObject({ kind: 'yes-but', rest });
      },
    ),
  );
});

test.each(['ja ', 'nee niet ', 'klopt ', '👍', 'akkoort '])('12,000 characters of "%s" are read', (piece) => {
  expect(readYesNo(piece.repeat(12000 / piece.length)).kind).toBeTruthy();
});
