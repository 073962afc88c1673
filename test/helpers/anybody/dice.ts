/** Chance that is the same for the same seed. */
export interface Dice {
  /** @returns one of these */
  pick<T>(from: readonly T[]): T;
  /** @returns true so many times out of a hundred */
  chance(percent: number): boolean;
}

/** @returns dice of a seed (mulberry32) */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    pick: (from) => from[Math.floor(next() * from.length)]!,
    chance: (percent) => next() * 100 < percent,
  };
}
