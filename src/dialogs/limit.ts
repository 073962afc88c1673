/** How often something may be done: so many times within a window, and after the last of them a whole window's wait. */
export interface Limit {
  most: number;
  /** Real ms. */
  window: number;
}

/** How often something was done, as it is kept. */
export interface Count {
  count: number;
  /** Real ms: when the window began. */
  since: number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const NONE: Count = { count: 0, since: 0 };

/** @returns whether it may not be done now */
export function isFull({ count, since }: Count, { most, window }: Limit, wall: number): boolean {
  return count >= most && wall < since + window;
}

/** @returns the count with one more; a window that is over begins anew */
export function counted({ count, since }: Count, { most, window }: Limit, wall: number): Count {
  if (count === 0 || wall >= since + window) return { count: 1, since: wall };
  return { count: count + 1, since: count + 1 >= most ? wall : since };
}
