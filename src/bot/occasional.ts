/** The same notice twice within a minute helps nobody, and messages that can't be stored come again. */
const PAUSE = 60_000;
const MOST_KEYS = 10_000;

/** @returns a test that is true for a key once in a minute; the longest unused keys are forgotten first */
export function createOccasional(now: () => number = () => performance.now()): (key: string) => boolean {
  const last = new Map<string, number>();
  return (key) => {
    if (now() - (last.get(key) ?? -Infinity) < PAUSE) return false;
    last.delete(key);
    last.set(key, now());
    const [oldest] = last.keys();
    if (last.size > MOST_KEYS && oldest !== undefined) last.delete(oldest);
    return true;
  };
}
