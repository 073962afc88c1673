/**
 * Switches the guards of guards.yaml off, one at a time, in a copy of this tree, and sees whether the test that is named
 * fails then, and does not otherwise:
 *
 *     npm run test:guards [-- 39 41 …]      with the numbers of cases: those alone
 *
 * Exit code 1 when the absence of a guard goes unnoticed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nameOf, readGuards, switchedOff, type Guard } from './guards.ts';

/** What is not copied: it is linked, or made again. */
const LEFT = new Set(['.git', 'node_modules', 'data', 'mail', 'coverage']);

/** Milliseconds: what waits for something that comes no more fails after this. */
const LAST_RESORT = 60_000;
const LONGEST_RUN = 15 * 60_000;

interface Ran {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}

const home = mkdtempSync(path.join(tmpdir(), 'briefwijzer-guards-'));
const tree = path.join(home, 'tree');
process.on('exit', () => rmSync(home, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

/** With its times: what was built in it is as fresh as it is here. */
cpSync('.', tree, { recursive: true, preserveTimestamps: true, filter: (file) => !LEFT.has(file) });
symlinkSync(path.resolve('node_modules'), path.join(tree, 'node_modules'));

/** @returns how the named tests went; undefined when they could not be run */
function run(guard: Guard): Ran | undefined {
  const result = path.join(home, 'result.json');
  rmSync(result, { force: true });
  const pattern = `${nameOf(guard).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\d)`;
  const options = ['--maxWorkers=1', '--forceExit', '--json', `--outputFile=${result}`];
  spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', guard.test, '--testNamePattern', pattern, ...options],
    {
      cwd: tree,
      env: { ...process.env, LAST_RESORT: String(LAST_RESORT) },
      stdio: 'ignore',
      timeout: LONGEST_RUN,
    },
  );
  try {
    return JSON.parse(readFileSync(result, 'utf8')) as Ran;
  } catch {
    return undefined;
  }
}

const withGuards = new Map<string, boolean>();

/** The same tests as they are: they must be there, and pass. */
function passes(guard: Guard): boolean {
  const key = `${guard.test} ${nameOf(guard)}`;
  const known = withGuards.get(key);
  if (known !== undefined) return known;
  const ran = run(guard);
  const passed = ran !== undefined && ran.numPassedTests > 0 && ran.numFailedTests === 0;
  withGuards.set(key, passed && ran.numRuntimeErrorTestSuites === 0);
  return passed;
}

function outcomeOf(guard: Guard): string {
  let without: string;
  try {
    without = switchedOff(guard);
  } catch (error) {
    return (error as Error).message;
  }
  if (!passes(guard)) return 'the test does not pass by itself';
  writeFileSync(path.join(tree, guard.file), without);
  const ran = run(guard);
  cpSync(guard.file, path.join(tree, guard.file));
  if (!ran || ran.numRuntimeErrorTestSuites > 0) return 'without it the test can not be run';
  return ran.numFailedTests > 0 ? '' : 'NOT NOTICED';
}

const wanted = process.argv.slice(2).map(Number);
const guards = readGuards().filter((guard) => wanted.length === 0 || wanted.includes(guard.case));
let unnoticed = 0;
for (const guard of guards) {
  const started = performance.now();
  const outcome = outcomeOf(guard);
  if (outcome !== '') unnoticed += 1;
  const seconds = Math.round((performance.now() - started) / 1000);
  const number = String(guard.case).padStart(3);
  console.log(`${number}  ${outcome || 'noticed'}  ${guard.off}  (${guard.test}, ${seconds} s)`);
}
console.log(`${guards.length - unnoticed} of ${guards.length} guards are missed by a test when they are off`);
process.exitCode = unnoticed > 0 || guards.length === 0 ? 1 : 0;
