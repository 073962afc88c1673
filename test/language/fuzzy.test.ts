import fc from 'fast-check';
import { createSlipIndex, slips, sound, squash } from '../../src/language/fuzzy.ts';

/** The same count in the plainest way: try every edit. */
function naive(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (limit === 0) return Infinity;
  const letters = [...new Set(b)];
  const next = new Set<string>();
  for (let at = 0; at <= a.length; at++) {
    for (const letter of letters) {
      next.add(a.slice(0, at) + letter + a.slice(at));
      if (at < a.length) next.add(a.slice(0, at) + letter + a.slice(at + 1));
    }
    if (at < a.length) next.add(a.slice(0, at) + a.slice(at + 1));
    if (at + 1 < a.length) next.add(a.slice(0, at) + a[at + 1]! + a[at]! + a.slice(at + 2));
  }
  return next.has(b) ? 1 : Infinity;
}

test('one slip is found exactly when one edit makes the word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(fc.property(word, word, (a, b) => expect(slips(a, b, 1)).toBe(naive(a, b, 1))));
});

test('slips are counted alike both ways, and not above the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, limit) => {
      const count = slips(a, b, limit);
      expect(slips(b, a, limit)).toBe(count);
      expect(count <= limit || count === Infinity).toBe(true);
    }),
  );
});

test('an index finds every word that lies within the limit', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-f]{3,8}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(words, fc.stringMatching(/^[a-f]{3,8}$/), (keys, word) => {
      const near = new Set(createSlipIndex(keys)(word, 2).map(({ key }) => key));
      for (const key of keys) if (slips(word, key, 2) <= 2) expect(near).toContain(key);
    }),
  );
});

test.each([
  ['amersfoord', 'amersfoort'],
  ['eijndhofen', 'eindhoven'],
  ['leyden', 'leiden'],
  ['sutphen', 'zutphen'],
])('%s sounds like %s', (a, b) => {
  expect(sound(a)).toBe(sound(b));
});

test('squashed, only letters and digits are left', () => {
  expect(squash('’s-Hertogenbosch (N.-Br.) ĲSSEL')).toBe('shertogenboschnbrijssel');
});
