import { closedAtEnd } from './leftOpen.ts';

/** What the environment closes after the last test. */
const { leftOpen } = globalThis as unknown as { leftOpen: Set<() => unknown> };

test('what is opened is closed at the end of the test file, unless it was closed before', async () => {
  let closed = 0;
  const close = closedAtEnd(() => {
    closed += 1;
    return Promise.resolve();
  });
  expect(leftOpen.has(close)).toBe(true);
  await close();
  expect({ closed, left: leftOpen.has(close) }).toEqual({ closed: 1, left: false });
});
