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

/**
 * @returns for each number of registrations the best of three runs in ms of CPU, with places for 60% and at most a
 * tenth in an opgave: a first division, and a refill after one in twenty with a place withdrew
 */
export function benchAllocation(
  sizes = [100, 1000, 10_000, 100_000],
): { registrations: number; first: number; refill: number }[] {
  return sizes.map((count) => {
    const limits = { places: Math.floor(count * 0.6), perOpgave: Math.ceil(count / 10) };
    const runs = ['1', '2', '3'].map((seed) => {
      const applicants = registrations(count);
      const first = timed(() => allocate({ ...limits, applicants, seed }));
      const seats = new Map(first.result.placed.map(({ id, opgave }) => [id, opgave]));
      const gone = new Set(first.result.placed.filter((_, at) => at % 20 === 0).map(({ id }) => id));
      const left = applicants
        .filter(({ id }) => !gone.has(id))
        .map((one) => ({ ...one, place: seats.get(one.id) }));
      const refill = timed(() => allocate({ ...limits, applicants: left, seed }));
      return { first: first.ms, refill: refill.ms };
    });
    const best = (of: 'first' | 'refill') => Math.round(Math.min(...runs.map((run) => run[of])) * 10) / 10;
    return { registrations: count, first: best('first'), refill: best('refill') };
  });
}

function timed<T>(work: () => T): { result: T; ms: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

if (process.argv[1]?.endsWith('allocation.ts')) console.table(benchAllocation());
