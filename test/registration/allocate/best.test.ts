import fc from 'fast-check';
import { allocate } from '../../../src/registration/allocate/allocate.ts';
import type { AllocationInput } from '../../../src/registration/allocate/allocate.ts';
import { drawTurns } from '../../../src/registration/allocate/lots.ts';
import { isOversubscribed, roomBeside } from '../../../src/registration/allocate/room.ts';
import { firstLess, scoreOf, tryAll } from './bruteForce.ts';
import { divisionOf, firstRuns, refills, runs, withSeatsByHand } from './cases.ts';

/** Against every division there is, tried out one by one. */
const CASES: [string, fc.Arbitrary<AllocationInput>, number, number][] = [
  ['a first division', firstRuns, 3000, 1],
  ['a division of what came free', refills, 2000, 2 / 3],
  ['a first division beside seats given by hand', withSeatsByHand, 1000, 1 / 3],
];

describe.each(CASES)('%s', (_, cases, usual, share) => {
  it('is the one division that is best by the aims and then by turn, and every reason is true', () => {
    fc.assert(
      fc.property(cases, (input) => check(input)),
      runs(usual, share),
    );
  }, 3_600_000);
});

function check(input: AllocationInput): void {
  const people = drawTurns(input.applicants, input.seed);
  const result = allocate(input);
  const division = divisionOf(result);
  const asking = people.filter(({ place }) => place === undefined);
  expect(result.oversubscribed).toBe(isOversubscribed(asking, roomBeside(people, input)));
  if (!result.oversubscribed) {
    for (const { id, first, place } of people) expect(division.get(id)).toBe(place ?? first);
    for (const { why } of result.placed) expect(['everyone', 'kept']).toContain(why);
    return;
  }
  const tried = tryAll(people, input);
  expect(scoreOf(people, division)).toBe(tried.score);
  expect(division).toEqual(tried.best);

  const placeOf = new Map(people.map(({ id, place }) => [id, place]));
  const lost = (score: number) => (score === -1 ? 'no room' : (firstLess(score, tried.score) ?? 'turn'));
  for (const { id, choice, why } of result.placed) {
    if (placeOf.get(id) !== undefined) expect(why).toBe('kept');
    else if (choice === 'first') expect(why).toBe('first');
    else expect(why).toBe(lost(tried.inFirst.get(id)!));
  }
  for (const { id, why } of result.waiting) expect(why).toBe(lost(tried.withPlace.get(id)!));
}
