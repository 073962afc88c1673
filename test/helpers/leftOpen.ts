/** What a test file has opened and nobody has closed yet, and which file that is. */
const open = new Set<() => Promise<void>>();
let openedBy: string | undefined;

/** The test file that runs; undefined where the run is set up. */
function testFile(): string | undefined {
  return 'expect' in globalThis ? expect.getState().testPath : undefined;
}

/** What all test files of this thread use. */
const shared: (() => Promise<void>)[] = [];

/** Closes what test files left, whatever that says. */
async function closeLeft(): Promise<void> {
  await Promise.allSettled([...open].map((close) => close()));
}

/** @param close is called when the run ends in this thread; the end of another thread is the end of all in it */
export function closedWithRun(close: () => Promise<void>): void {
  shared.push(close);
}

/** At the end of the run. */
export async function closeAll(): Promise<void> {
  await closeLeft();
  await Promise.allSettled(shared.map((close) => close()));
}

/**
 * A test that fails half-way leaves its bots and servers running, beside the test files after it and after the run.
 * @returns the same closing; it is done when the next test file opens something, when nobody has done it before;
 *   else at the end of the run
 */
export function closedAtEnd(close: () => Promise<void>): () => Promise<void> {
  const testPath = testFile();
  if (testPath !== openedBy) void closeLeft();
  openedBy = testPath;
  const once = async () => {
    open.delete(once);
    await close();
  };
  open.add(once);
  return once;
}
