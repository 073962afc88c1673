import { closedAtEnd } from './leftOpen.ts';

/** Looks again until it holds; a test that waits in vain ends by its own time-out, and looking ends with its test file. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  let over = false;
  const end = closedAtEnd(() => {
    over = true;
    return Promise.resolve();
  });
  while (!(await holds())) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    if (over) throw new Error('waited for in vain');
  }
  await end();
}
