import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';

/** A guard, how it is switched off, and the test that must fail then. */
export const Guard = z.strictObject({
  /** Number of the case in docs/reliability.md. */
  case: z.int(),
  /** What is not done any more. */
  off: z.string().min(1),
  file: z.string().startsWith('src/'),
  /** What is in the file exactly once, and what takes its place. */
  from: z.string().min(1),
  to: z.string(),
  /** The test file. */
  test: z.string().startsWith('test/'),
  /** Part of the name of each test in it that is run; "case" and the number where it is not told. */
  named: z.string().optional(),
});
export type Guard = z.output<typeof Guard>;

/** @returns every guard that is switched off in turn */
export function readGuards(): Guard[] {
  return z.array(Guard).parse(load(readFileSync('test/guards/guards.yaml', 'utf8')));
}

/** @returns part of the name of the tests that must fail */
export function nameOf({ named, case: number }: Guard): string {
  return named ?? `case ${number}`;
}

/**
 * @param folder of the tree
 * @returns the file with the guard switched off
 * @throws Error when it does not hold what is replaced exactly once
 */
export function switchedOff({ file, from, to }: Guard, folder = '.'): string {
  const parts = readFileSync(path.join(folder, file), 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`${file} holds this ${parts.length - 1} times: ${from}`);
  return parts.join(to);
}
