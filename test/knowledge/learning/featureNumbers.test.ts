import fc from 'fast-check';
import { featureNumbers } from '../../../src/knowledge/learning/featureNumbers.ts';

const key = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

test('each feature has its place in the list as number, any other has none', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 200 }), fc.array(key), (keys, others) => {
      const numberOf = featureNumbers(Int32Array.from(keys));
      expect(keys.map(numberOf)).toEqual(keys.map((_, at) => at));
      for (const other of others) if (!keys.includes(other)) expect(numberOf(other)).toBeUndefined();
    }),
  );
});

test('features that fall on one place are told apart', () => {
  const keys = [0, 1 << 20, 1 << 24, 3 << 24, -(1 << 30)];
  expect(keys.map(featureNumbers(keys))).toEqual([0, 1, 2, 3, 4]);
});
