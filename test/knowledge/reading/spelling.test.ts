import fc from 'fast-check';
import { createSpeller } from '../../../src/knowledge/reading/spelling.ts';
import { slips } from '../../../src/language/fuzzy.ts';

const letter = fc.constantFrom(...'abcdefgh');
const word = fc.array(letter, { minLength: 4, maxLength: 12 }).map((letters) => letters.join(''));
const dictionary = fc.dictionary(word, fc.integer({ min: 1, max: 3 }), { minKeys: 1, maxKeys: 30 });

/** The nearest by the same rules, looked for among all. */
function nearest(asked: string, words: Map<string, number>): string | undefined {
  const depth = (one: string) => (one.length >= 9 ? 2 : 1);
  const found = [...words]
    .map(([known, count]) => ({ known, count, apart: slips(asked, known, depth(asked)) }))
    .filter(({ known, apart }) => apart <= depth(known))
    .filter(({ known }) => known[0] === asked[0] || known[0] === asked[1]);
  const [best] = found.toSorted((a, b) => a.apart - b.apart || b.count - a.count);
  return best && found.filter(({ apart, count }) => apart === best.apart && count === best.count).length === 1
    ? best.known
    : undefined;
}

test('what is found among all words by comparing each is found', () => {
  fc.assert(
    fc.property(dictionary, word, (counts, asked) => {
      const words = new Map(Object.entries(counts));
      const expected = asked.length >= 5 ? nearest(asked, words) : undefined;
      if (expected !== undefined) expect(createSpeller(words).correct(asked)).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});

test('two letters swapped, one left out and one too many are a slip each', () => {
  const speller = createSpeller(new Map([['inschrijving', 3]]));
  expect(['inshcrijving', 'inschrijvin', 'innschrijvinng'].map((one) => speller.correct(one))).toEqual(
    Array(3).fill('inschrijving'),
  );
  expect(['aanmelding', 'schrijven', 'inschrijving1'].map((one) => speller.correct(one))).toEqual(
    Array(3).fill(undefined),
  );
});
