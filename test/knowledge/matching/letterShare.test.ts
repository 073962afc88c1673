import fc from 'fast-check';
import type { LetterProfile } from '../../../src/knowledge/matching/letterProfile.ts';
import { letterSignals } from '../../../src/knowledge/matching/letterShare.ts';
import type { AskedQuestion } from '../../../src/knowledge/matching/question.ts';

const WORDS = ['berm', 'boom', 'geld', 'stroom'];
const some = fc.uniqueArray(fc.constantFrom(...WORDS));

const letterOf = (terms: string[], groups: string[] = []): LetterProfile => ({
  id: terms.join(),
  terms: new Set(terms),
  groups: new Set(groups),
  subject: new Set(),
  years: new Set(),
  bodies: new Set(),
  holds: [],
});

const asking = (words: string[], group: { key: string; rarity: number }[] = []): AskedQuestion => ({
  sought: [],
  asking: { kinds: [], aside: [], years: [], bodies: [] },
  content: words.map((key) => ({ key, weight: 1, known: true, groups: group })),
  keys: new Set(words),
  groups: new Set(),
  aspects: [],
  openings: ['', ''],
  grams: new Set(),
  yesNo: false,
  counted: [],
  names: [],
  figures: [],
  words: words.length,
  qualifiers: [],
});

test('no letter but the one that says most of a question leads, and none says less than nothing or more than all', () => {
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), some, (said, asked) => {
      const letters = said.map((terms) => letterOf(terms));
      const read = letterSignals(letters)(asking(asked));
      const all = letters.map(read);
      const most = Math.max(...all.map(([, share]) => share!));
      for (const [lead, share] of all) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (share! < most) expect(lead).toBeLessThan(0);
        else if (all.filter((one) => one[1] === most).length > 1 || most === 0) expect(lead).toBe(0);
        else expect(lead).toBeGreaterThan(0);
      }
    }),
  );
});

test('a word of the same group counts by how rare the group is', () => {
  const letter = letterOf([], ['=1']);
  const [, share] = letterSignals([letter])(asking(['boom'], [{ key: '=1', rarity: 0.4 }]))(letter);
  expect(share).toBeCloseTo(0.4);
});
