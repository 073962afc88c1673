import { Numbering, samplesOf } from '../../../src/knowledge/learning/numbering.ts';

const TEXTS = ['a b b', 'b c', 'd'];

test('what enough texts have is numbered in the order it is met; the rest is left out, unless it has a number', () => {
  const numbers = new Numbering();
  numbers.of('d');
  const samples = samplesOf(TEXTS.length, 2, numbers, (at, take) =>
    TEXTS[at]!.split(' ').forEach((word, place) => take(word, place + 1)),
  );
  expect(numbers.keys).toEqual(['d', 'b']);
  expect(samples.map(({ features, values }) => [Array.from(features), Array.from(values)])).toEqual([
    [
      [1, 1],
      [2, 3],
    ],
    [[1], [1]],
    [[0], [1]],
  ]);
});
