import fc from 'fast-check';
import { left } from '../../../src/language/left.ts';
import { restsOf } from '../../../src/language/recognizers/modelResult.ts';
import { tries } from '../../helpers/tries.ts';
import { recognizeNumber } from '../../../src/language/recognizers/number.ts';
import { recognizeOrdinal } from '../../../src/language/recognizers/ordinal.ts';

const numbersIn = (text: string): string[] =>
  recognizeNumber(text).map((found) => `${found.text} = ${found.resolution.value as string}`);
const ordinalsIn = (text: string): string[] =>
  recognizeOrdinal(text).map((found) => `${found.text} = ${found.resolution.value as string}`);

test.each([
  ['eenentwintig', ['eenentwintig = 21']],
  ['tweehonderdvijftig', ['tweehonderdvijftig = 250']],
  ['anderhalf', ['anderhalf = 1,5']],
  ['twaalfhonderd', ['twaalfhonderd = 1200']],
  ['1.500', ['1.500 = 1500']],
  ['1.500,75', ['1.500,75 = 1500,75']],
  ['12,5', ['12,5 = 12,5']],
  ['een half dozijn', ['een half dozijn = 6']],
  ['wij komen met drie of vier mensen', ['drie = 3', 'vier = 4']],
  ['één miljoen tweehonderdduizend', ['één miljoen tweehonderdduizend = 1200000']],
  ['1 op de 5', ['1 op de 5 = 0,2']],
  ['min vijf komma vijf', ['min vijf komma vijf = -5,5']],
  ['een vraag over een brief', []],
  ['vijf achtsten van de raad', ['vijf achtsten = 0,625']],
  ['2,5^-1', ['2,5^-1 = 0,4']],
  ['3½', ['3½ = 3,5']],
])('numbers in %j', (text, expected) => {
  expect(numbersIn(text)).toEqual(expected);
});

test.each([
  ['de derde', ['derde = 3']],
  ['27ste', ['27ste = 27']],
  ['eerste', ['eerste = 1']],
  ['honderdeneende', ['honderdeneende = 101']],
  ['drie biljoenste', ['drie biljoenste = 3000000000000']],
  ['de laatste', ['laatste = end+0']],
  ['de op een na laatste', ['de op een na laatste = end-1']],
  ['de voorlaatste of de volgende', ['voorlaatste = end-1', 'volgende = current+1']],
  ['een brief zonder rangorde', []],
])('ordinals in %j', (text, expected) => {
  expect(ordinalsIn(text)).toEqual(expected);
});

const SMALL =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  );
const TENS = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');

/** A whole number below a million as it is written in Dutch. */
function written(n: number): string {
  if (n < 20) return SMALL[n] ?? '';
  if (n < 100) {
    const joint = /(e|ie)$/.test(SMALL[n % 10] ?? '') ? 'ën' : 'en';
    return (n % 10 ? `${SMALL[n % 10]}${joint}` : '') + (TENS[Math.floor(n / 10) - 2] ?? '');
  }
  if (n < 1000)
    return (n < 200 ? '' : written(Math.floor(n / 100))) + 'honderd' + (n % 100 ? written(n % 100) : '');
  return (
    (n < 2000 ? '' : written(Math.floor(n / 1000))) + 'duizend' + (n % 1000 ? ` ${written(n % 1000)}` : '')
  );
}

test('every number written in words is read back, and as an ordinal when it ends as one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 999_999 }), (n) => {
      const text = written(n);
      expect(numbersIn(text)).toEqual([`${text} = ${n}`]);
    }),
    tries(2000),
  );
});

test('every number in Dutch figures is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const text = `${whole.toLocaleString('nl-NL')},${String(cents).padStart(2, '0')}`;
      const value = String(Number(`${whole}.${String(cents).padStart(2, '0')}`)).replace('.', ',');
      expect(numbersIn(text)).toEqual([`${text} = ${value}`]);
    }),
  );
});

test.each([
  ['drie mensen, behalve dinsdag', recognizeNumber, ['mensen', 'behalve dinsdag']],
  ['de derde, maar niet op 12 april', recognizeOrdinal, ['niet op 12 april']],
] as const)('of %j what the numbers do not rest on is named', (text, recognize, wanted) => {
  expect(left(text, restsOf(recognize(text))).map((piece) => piece.text)).toEqual(wanted);
});
