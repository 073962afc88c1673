/** What a good division has as many of as there can be. */
export type Aim =
  /** People who keep a place they had. */
  | 'kept'
  /** Municipalities with at least one place. */
  | 'gemeenten'
  /** Different municipalities, counted in each opgave. */
  | 'spread'
  /** People with a place. */
  | 'people'
  /** People who stay in the opgave in which they had a place. */
  | 'unmoved'
  /** People in the opgave of their first choice. */
  | 'firstChoice';

/**
 * Turns an order of aims into one whole number for each: one more of an aim outweighs all that the later aims
 * together can lose by it. What can be lost is what changes along one path of moves through the network, and such a
 * path passes each opgave at most once: with k opgaven it changes at most as much as `swing` says.
 * @throws when there are too many opgaven to count exactly in a double (over a hundred)
 */
export function weigh(order: readonly Aim[], opgaven: number): Record<Aim, number> {
  const passed = opgaven + 2;
  const swing: Record<Aim, number> = {
    gemeenten: 2,
    people: 2,
    kept: 2 * passed,
    spread: 2 * passed,
    unmoved: 2 * passed * passed,
    firstChoice: 2 * passed * passed,
  };
  const weights: Record<Aim, number> = {
    kept: 0,
    gemeenten: 0,
    spread: 0,
    people: 0,
    unmoved: 0,
    firstChoice: 0,
  };
  let weight = 1;
  for (const aim of order.toReversed()) {
    weights[aim] = weight;
    weight *= 2 * swing[aim] + 1;
  }
  if (!Number.isSafeInteger(weight)) throw new RangeError(`too many opgaven: ${opgaven}`);
  return weights;
}
