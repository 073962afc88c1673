/** What a test file has opened and nobody has closed yet: `environment.ts` hands it in, and closes it at the end. */
const open = (globalThis as { leftOpen?: Set<() => unknown> }).leftOpen ?? new Set();

/**
 * A test that fails half-way leaves its bots and servers running, and jest would wait for them for ever.
 * @returns the same closing; it is done at the end of the test file when nobody has done it before
 */
export function closedAtEnd(close: () => Promise<void>): () => Promise<void> {
  const once = async () => {
    await close();
    open.delete(once);
  };
  open.add(once);
  return once;
}
