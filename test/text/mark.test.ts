import fc from 'fast-check';
import { markOf } from '../../src/text/mark.ts';
import { tries } from '../helpers/tries.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

test('texts have one mark when they are the same but for blanks, and else two', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(markOf(one) === markOf(other)).toBe(plain(one) === plain(other));
    }),
    tries(500),
  );
});

test('how lines end makes no difference', () => {
  expect(markOf('een\r\ntwee ')).toBe(markOf(' een\ntwee'));
});
