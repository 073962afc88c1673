import fc from 'fast-check';
import { JOINER, unlinked } from '../../src/registration/unlinked.ts';

/** What Teams and mail programs make a link of by themselves. */
const LINK = /:\/\/\S|www\.\p{L}|mailto:\p{L}|[\p{L}\p{N}]\.[a-z]{2,}/iu;

test.each([
  'evil.example/phish',
  'www.evil.example',
  'http://evil.example',
  'Jan HTTPS://EVIL.EXAMPLE/x?y=z',
  'mailto:x@evil.example',
  'Jan.Evil.Example',
  'x@evil.example/phish',
  'evil。example',
])('case 46: no link comes of %s', (typed) => {
  expect(unlinked(typed)).not.toMatch(LINK);
  expect(unlinked(typed).replaceAll(JOINER, '')).toBe(typed);
});

test.each([
  'f.elamrani@almere.nl',
  '(f.elamrani@almere.nl)',
  "s.o'brien@almere.nl,",
  'J.P. de Vries',
  '10.30',
])('case 46: %s stays as it is', (typed) => {
  expect(unlinked(typed)).toBe(typed);
});

test('case 46: any text looks the same, and twice is once', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '.', '/', ':', '@', ' ', 'www', 'mailto') }),
      (typed) => {
        const text = typed.replaceAll(JOINER, '');
        const once = unlinked(text);
        expect(once.replaceAll(JOINER, '')).toBe(text);
        expect(unlinked(once)).toBe(once);
      },
    ),
  );
});
