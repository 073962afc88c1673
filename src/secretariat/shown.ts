import type { Desk } from './desk.ts';

/** Shows that work on so many is under way, and when it is done: it is done together, or not at all. */
export async function shown<T>(desk: Desk, total: number, what: string, work: () => Promise<T>): Promise<T> {
  const bar = desk.out.progress(total, what);
  try {
    const done = await work();
    bar.step(total);
    return done;
  } finally {
    bar.stop();
  }
}
