import fc from 'fast-check';
import { classify, learn } from '../../../src/knowledge/learning/classifier.ts';
import type { Sample } from '../../../src/knowledge/learning/classifier.ts';

const FEATURES = 6;
const CLASSES = 3;

const sample: fc.Arbitrary<Sample> = fc
  .uniqueArray(fc.nat({ max: FEATURES - 1 }), { minLength: 1 })
  .chain((features) =>
    fc
      .array(fc.double({ min: 0.1, max: 1, noNaN: true }), {
        minLength: features.length,
        maxLength: features.length,
      })
      .map((values) => ({ features, values })),
  );
const labelled = fc.array(fc.tuple(sample, fc.nat({ max: CLASSES - 1 })), { minLength: 1, maxLength: 40 });

const learnt = (lines: [Sample, number][]) =>
  learn(
    lines.map(([one]) => one),
    lines.map(([, label]) => label),
    FEATURES,
    CLASSES,
  );

test('whatever was learned, the classes together are certain and none is impossible to name', () => {
  fc.assert(
    fc.property(labelled, sample, (lines, asked) => {
      const likely = [...classify(learnt(lines), CLASSES, asked)];
      expect(likely.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
      expect(likely.every((one) => one >= 0 && one <= 1)).toBe(true);
    }),
  );
});

test('the same examples teach the same', () => {
  fc.assert(fc.property(labelled, (lines) => expect(learnt(lines)).toEqual(learnt(lines))));
});

test('a feature that only one class has gives that class away', () => {
  const lines = Array.from({ length: 30 }, (_, at): [Sample, number] => [
    { features: [at % CLASSES, CLASSES], values: [1, 1] },
    at % CLASSES,
  ]);
  const weights = learnt(lines);
  for (let label = 0; label < CLASSES; label++) {
    const likely = [...classify(weights, CLASSES, { features: [label], values: [1] })];
    expect(likely.indexOf(Math.max(...likely))).toBe(label);
  }
});

test('a sample that it is sure of is not gone through again', () => {
  const lines: Sample[] = Array.from({ length: 12 }, (_, at) => ({ features: [at % CLASSES], values: [1] }));
  const labels = lines.map((_, at) => at % CLASSES);
  const going = (rounds: number, sure: number) => learn(lines, labels, FEATURES, CLASSES, { rounds, sure });
  expect(going(2, 0.001)).toEqual(going(1, Infinity));
  expect(going(2, Infinity)).not.toEqual(going(1, Infinity));
});
