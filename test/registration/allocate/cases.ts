import fc from 'fast-check';
import type { AllocationInput } from '../../../src/registration/allocate/allocate.ts';
import type { Applicant } from '../../../src/registration/allocate/applicant.ts';

const opgave = fc.constantFrom('1', '2', '3', '4');

/** Few municipalities and places, so that people are in each other's way. */
export const smallCases: fc.Arbitrary<AllocationInput> = fc
  .record({
    people: fc.array(
      fc.record({
        gemeente: fc.constantFrom('A', 'B', 'C', 'D'),
        first: opgave,
        second: fc.option(opgave, { nil: undefined }),
      }),
      { maxLength: 7 },
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
