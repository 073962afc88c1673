/** Runs work one after the other for each key, in the order it came; different keys don't wait for each other. */
export type Lane = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** @returns a lane that forgets a key as soon as nothing waits for it */
export function createLane(): Lane {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    last.set(key, settled);
    try {
      return await mine;
    } finally {
      if (last.get(key) === settled) last.delete(key);
    }
  };
}
