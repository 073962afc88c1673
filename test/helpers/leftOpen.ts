/** What a test file has opened and nobody has closed yet, and which file that is. */
const open = new Set<() => Promise<void>>();
let openedBy: string | undefined;

/** The test file that runs; undefined where the run is set up. */
function testFile(): string | undefined {
  return 'expect' in globalThis ? expect.getState().testPath : undefined;
}

/** Closes what is left, whatever that says. */
async function closeAll(): Promise<void> {
  await Promise.allSettled([...open].map((close) => close()));
}

/**
 * A test that fails half-way leaves its bots and servers running, beside the test files after it and after the run.
 * @returns the same closing; it is done when the next test file opens something, when nobody has done it before;
 *   the end of the run is the end of the thread and all that is open in it
 */
export function closedAtEnd(close: () => Promise<void>): () => Promise<void> {
  const testPath = testFile();
  if (testPath !== openedBy) void closeAll();
  openedBy = testPath;
  const once = async () => {
    open.delete(once);
    await close();
  };
  open.add(once);
  return once;
}
