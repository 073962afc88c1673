import fc from 'fast-check';
import { maskPersonal } from '../../../src/knowledge/missed/mask.ts';

test.each([
  ['Mail mij op j.jansen@zwolle.nl of bel 06-12345678', 'Mail mij op [e-mail] of bel [nummer]'],
  ['Kan mijn collega Fatima El Amrani mee?', 'Kan mijn collega [naam] mee?'],
  ['Mag mevrouw De Graaf ook komen?', 'Mag mevrouw [naam] ook komen?'],
  ['Tot wanneer kan dat?\nGroet, Marieke', 'Tot wanneer kan dat?\nGroet, [naam]'],
  ['mijn postcode is 8011 AB', 'mijn postcode is [postcode]'],
])('%s', (text, masked) => {
  expect(maskPersonal(text)).toBe(masked);
});

test('what is asked stays readable', () => {
  expect(maskPersonal('Is 28 maart 2018 te laat voor de startdag?')).toBe('Is 28 maart 2018 te laat voor de startdag?');
});

test('no address or long number is ever kept', () => {
  const words = fc.array(fc.constantFrom('wanneer', 'Jan', 'de', 'kan', '12', 'ik'), { maxLength: 8 });
  const secret = fc.oneof(fc.emailAddress({ size: 'small' }), fc.integer({ min: 600_000_000, max: 999_999_999 }).map((n) => `0${n}`));
  fc.assert(
    fc.property(words, secret, words, (before, personal, after) => {
      expect(maskPersonal([...before, personal, ...after].join(' '))).not.toContain(personal);
    }),
  );
});
