import fc from 'fast-check';
import { literal, plain } from '../../src/dialogs/markdown.ts';

test.each([
  ['**vet** en _schuin_', '\\*\\*vet\\*\\* en \\_schuin\\_'],
  ['[klik](http://kwaad.nl)', '\\[klik\\](http:\u2060//kwaad.\u2060nl)'],
  ['<at>Iedereen</at>', '&lt;at&gt;Iedereen&lt;/at&gt;'],
  ['1. eerst', '1\\. eerst'],
  ['- streep', '\\- streep'],
  ['f.elamrani@almere.nl', 'f.elamrani@almere.nl'],
  ['evil.example/phish', 'evil.\u2060example/phish'],
  ['www.evil.example', 'www.\u2060evil.\u2060example'],
  ['Jan a.b.evil.example.', 'Jan a.\u2060b.\u2060evil.\u2060example.'],
  ['J.P. de Vries, 10.30 uur', 'J.P. de Vries, 10.30 uur'],
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
