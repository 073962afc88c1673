import { allocate } from '../src/registration/allocate/allocate.ts';
import type { Applicant } from '../src/registration/allocate/applicant.ts';

/** A small dice of its own, so that every run measures the same registrations. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @returns registrations as they come in: popular opgaven more often, big municipalities with more delegates */
export function registrations(count: number, gemeenten = 380, opgaven = 10): Applicant[] {
  const roll = dice(count);
  const skewed = (most: number) => Math.floor(roll() ** 2 * most);
  return Array.from({ length: count }, (_, at) => {
    const first = skewed(opgaven);
    const second = (first + 1 + skewed(opgaven - 1)) % opgaven;
    return {
      id: `r${at}`,
      gemeente: `GM${skewed(gemeenten)}`,
      first: String(first + 1),
      ...(roll() < 0.7 && { second: String(second + 1) }),
    };
  });
}

/** @returns for each number of registrations the best of three runs in ms, with places for 60% and at most a tenth in an opgave */
export function benchAllocation(
  sizes = [100, 1000, 10_000, 100_000],
): { registrations: number; ms: number }[] {
  return sizes.map((count) => {
    const applicants = registrations(count);
    const places = Math.floor(count * 0.6);
    const runs = [1, 2, 3].map((seed) => {
      const start = performance.now();
      allocate({ applicants, places, perOpgave: Math.ceil(count / 10), seed: String(seed) });
      return performance.now() - start;
    });
    return { registrations: count, ms: Math.round(Math.min(...runs) * 10) / 10 };
  });
}

if (process.argv[1]?.endsWith('allocation.ts')) console.table(benchAllocation());
