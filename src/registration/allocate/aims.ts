import { AIMS } from './applicant.ts';
import type { Aim } from './applicant.ts';

/**
 * Turns the order of the aims into one whole number for each: one more of an aim outweighs all that the later aims
 * together can lose by it. What can be lost is what changes along one path of moves through the network, and such a
 * path passes each opgave at most once: with k opgaven it changes at most as much as `swing` says.
 * @throws when there are too many opgaven to count exactly in a double (over a hundred)
 */
export function weigh(opgaven: number): Record<Aim, number> {
  const passed = opgaven + 2;
  const swing: Record<Aim, number> = {
    gemeenten: 2,
    people: 2,
    spread: 2 * passed,
    firstChoice: 2 * passed * passed,
  };
  const weights: Record<Aim, number> = { gemeenten: 0, spread: 0, people: 0, firstChoice: 0 };
  let weight = 1;
  for (const aim of AIMS.toReversed()) {
    weights[aim] = weight;
    weight *= 2 * swing[aim] + 1;
  }
  if (!Number.isSafeInteger(weight)) throw new RangeError(`too many opgaven: ${opgaven}`);
  return weights;
}

/** @returns the first aim of which there is less after a change that loses so much; undefined when none is lost */
export function firstLost(loss: number, weights: Record<Aim, number>): Aim | undefined {
  return AIMS.find((aim) => 2 * loss > weights[aim]);
}
