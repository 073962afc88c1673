import fc from 'fast-check';
import { allocate } from '../../../src/registration/allocate/allocate.ts';
import type { AllocationInput } from '../../../src/registration/allocate/allocate.ts';
import type { Allocation, Applicant } from '../../../src/registration/allocate/applicant.ts';

const opgave = fc.constantFrom('1', '2', '3', '4');

/** Few municipalities and places, so that people are in each other's way. */
export const firstRuns: fc.Arbitrary<AllocationInput> = fc
  .record({
    people: fc.array(
      fc.record({
        gemeente: fc.constantFrom('A', 'B', 'C', 'D'),
        first: opgave,
        second: fc.option(opgave, { nil: undefined }),
      }),
      { maxLength: 7, size: 'max' },
    ),
    places: fc.integer({ min: 0, max: 8 }),
    perOpgave: fc.option(
      fc.oneof(
        fc.integer({ min: 0, max: 3 }),
        fc.record({ 1: fc.nat(2), 2: fc.nat(3), 3: fc.nat(1), 4: fc.nat(2) }),
      ),
      { nil: undefined },
    ),
    seed: fc.string({ maxLength: 4 }),
  })
  .map(({ people, places, perOpgave, seed }) => ({
    applicants: people.map(({ gemeente, first, second }, at): Applicant => ({
      id: `r${at}`,
      gemeente,
      first,
      ...(second !== undefined && { second }),
    })),
    places,
    ...(perOpgave !== undefined && { perOpgave }),
    seed,
  }));

/** A first run of which some withdrew, and of which there may be more places than before. */
export const refills: fc.Arbitrary<AllocationInput> = fc
  .tuple(firstRuns, fc.array(fc.nat(6), { maxLength: 3 }), fc.nat(2))
  .map(([input, gone, more]) => {
    const before = divisionOf(allocate(input));
    return {
      ...input,
      places: input.places + more,
      applicants: input.applicants
        .filter((_, at) => !gone.includes(at))
        .map((one) => ({ ...one, place: before.get(one.id) })),
    };
  });

/** First runs in which the staff gave some places by hand, to whom they wished and where they wished. */
export const withSeatsByHand: fc.Arbitrary<AllocationInput> = fc
  .tuple(firstRuns, fc.array(fc.tuple(fc.nat(6), opgave), { minLength: 1, maxLength: 3 }))
  .map(([input, seats]) => ({
    ...input,
    applicants: input.applicants.map((one, at) => ({
      ...one,
      place: seats.find(([seat]) => seat === at)?.[1],
    })),
  }));

export function divisionOf({ placed }: Allocation): Map<string, string> {
  return new Map(placed.map(({ id, opgave: place }) => [id, place]));
}

/** One person a word: `A1` is a delegate of A for opgave 1, `B12` one of B with opgave 2 as second choice. */
export function people(words: string): Applicant[] {
  return words.split(' ').map((word, at) => ({
    id: `${at}:${word}`,
    gemeente: word[0]!,
    first: word[1]!,
    ...(word[2] && { second: word[2] }),
  }));
}

/** How many cases a comparison with every division tries; `DIVISIONS=30000` for the long run. */
export function runs(usual: number, share = 1): { numRuns: number } {
  const asked = Number(process.env.DIVISIONS ?? 0);
  return { numRuns: asked > 0 ? Math.round(asked * share) : usual };
}
