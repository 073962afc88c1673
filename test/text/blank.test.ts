import { blank, parted } from '../../src/text/blank.ts';

test('what stands at a place is taken out, and every offset stays', () => {
  expect(blank('op 5 april graag', { start: 3, end: 10 })).toBe('op         graag');
  expect(parted('op 5 april graag', { start: 3, end: 10 })).toBe('op ,,,,,,, graag');
});

test('a place that ends before it begins takes nothing out', () => {
  expect(blank('nee', { start: 1, end: 1 })).toBe('nee');
});
