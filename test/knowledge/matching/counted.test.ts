import fc from 'fast-check';
import { countedIn, toBeCounted } from '../../../src/knowledge/matching/counted.ts';

const answers = (question: string, text: string) => {
  const counted = countedIn(text);
  return toBeCounted(question).some((stem) => counted.includes(stem));
};

test.each([
  ['Hoeveel gemeenten doen mee?', 'Er doen 141 gemeenten mee.', true],
  ['Hoeveel kleine scholen zijn er?', 'Er zijn twaalf scholen gesloten.', true],
  ['Hoeveel euro is het?', 'U krijgt € 450 in november.', true],
  ['Hoeveel geld is er?', 'Er is 1 miljoen euro.', true],
  ['Hoeveel procent is dat?', 'De eindheffing is 80%.', true],
  ['Hoeveel gemeenten doen mee?', 'Gemeenten vragen 3 offertes aan.', false],
  ['Hoeveel euro is het?', 'Een reis van minder dan 10 kilometer.', false],
])('%s is answered with a number of it: %s', (question, text, isSo) => {
  expect(answers(question, text)).toBe(isSo);
});

test('who does not ask for a number wants nothing counted', () => {
  expect(toBeCounted('Welke gemeenten doen mee?')).toEqual([]);
});

test('any text can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(countedIn(text).every((stem) => stem !== '')).toBe(true);
      expect(toBeCounted(text).length).toBeLessThanOrEqual(2);
    }),
  );
});
