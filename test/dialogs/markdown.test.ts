import fc from 'fast-check';
import { literal, plain } from '../../src/dialogs/markdown.ts';

test.each([
  ['**vet** en _schuin_', '\\*\\*vet\\*\\* en \\_schuin\\_'],
  ['[klik](http://kwaad.nl)', '\\[klik\\](http:\u2060//kwaad.nl)'],
  ['<at>Iedereen</at>', '&lt;at&gt;Iedereen&lt;/at&gt;'],
  ['1. eerst', '1\\. eerst'],
  ['- streep', '\\- streep'],
  ['f.elamrani@almere.nl', 'f.elamrani@almere.nl'],
])('%s is shown as typed', (typed, escaped) => {
  expect(literal(typed)).toBe(escaped);
  expect(plain(escaped)).toBe(typed);
});

test('any text comes back as it was typed', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(plain(literal(text))).toBe(text);
    }),
  );
});
