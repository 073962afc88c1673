import type { FeatureKey } from './featureKey.ts';

const FREE = -1;

/**
 * Numbers features by their place in a list. Each stands in a table at the place that its key gives, or the first free
 * one behind it: tens of thousands are in it, and a message asks for a hundred.
 * @param keys each once
 * @returns the number of a feature; undefined for one that is not in the list
 */
export function featureNumbers(keys: ArrayLike<FeatureKey>): (key: FeatureKey) => number | undefined {
  const mask = 2 ** Math.ceil(Math.log2(keys.length * 2 + 1)) - 1;
  const table = new Int32Array(mask + 1).fill(FREE);
  const placeOf = (key: FeatureKey): number => {
    let place = (key ^ (key >>> 15)) & mask;
    while (table[place]! !== FREE && keys[table[place]!] !== key) place = (place + 1) & mask;
    return place;
  };
  for (let number = 0; number < keys.length; number++) table[placeOf(keys[number]!)] = number;
  return (key) => {
    const number = table[placeOf(key)]!;
    return number === FREE ? undefined : number;
  };
}
