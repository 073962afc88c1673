import fc from 'fast-check';
import { guarded, NOTHING, together, type Cell } from '../../../src/secretariat/figures/guarded.ts';
import { tries } from '../../helpers/tries.ts';

const cell: fc.Arbitrary<Cell> = fc
  .uniqueArray(fc.integer({ min: 0, max: 12 }).map(String), { maxLength: 5 })
  .chain((marks) =>
    fc
      .integer({ min: marks.length, max: marks.length === 0 ? 0 : 40 })
      .map((count) => ({ count, marks: new Set(marks) })),
  );

test('whatever is counted, nothing that is shown or can be worked out is about fewer than five people (case 216)', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
      const shown = guarded(cells);
      cells.forEach((one, at) => {
        if (shown[at] !== null)
          expect([shown[at], one.count === 0 || one.marks.size >= 5]).toEqual([one.count, true]);
      });
      const hidden = cells.filter((_, at) => shown[at] === null);
      const left = hidden.reduce(together, NOTHING);
      const all = cells.reduce(together, NOTHING);
      const sumIsTold = all.marks.size >= 5;
      if (hidden.length > 0 && sumIsTold) expect(left.marks.size).toBeGreaterThanOrEqual(5);
    }),
    tries(1000),
  );
});

test('what is about enough people is shown as it is, and one small one takes the smallest of the others along', () => {
  const many = (count: number): Cell => ({ count, marks: new Set(['1', '2', '3', '4', '5']) });
  expect(guarded([many(9), many(7), NOTHING])).toEqual([9, 7, 0]);
  expect(guarded([many(9), many(7), { count: 1, marks: new Set(['1']) }])).toEqual([9, null, null]);
});
