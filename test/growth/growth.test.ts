import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Counted in a process of its own, in which every function and loop of src counts its steps. */
async function grow(
  which: 'readers' | 'turns',
  smallest: number,
): Promise<{ counted: number; found: object[] }> {
  const { stdout } = await run(process.execPath, ['test/growth/grow.ts', which, String(smallest)]);
  return JSON.parse(stdout) as { counted: number; found: object[] };
}

test('whatever is typed, a text of twice the length takes every reader about twice the steps', async () => {
  const { counted, found } = await grow('readers', 300);
  expect(found).toEqual([]);
  expect(counted).toBeGreaterThan(10_000);
}, 600_000);

test('whatever is typed, a text of twice the length takes a whole turn about twice the steps', async () => {
  const { counted, found } = await grow('turns', 250);
  expect(found).toEqual([]);
  expect(counted).toBeGreaterThan(5000);
}, 600_000);
