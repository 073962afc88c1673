import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { nameOf, readGuards, switchedOff } from './guards.ts';

const GUARDS = readGuards();
const table = readFileSync('docs/reliability.md', 'utf8');

/** What stands in the table for a case. */
function rowOf(number: number): string {
  return new RegExp(`^\\| ${number} .*`, 'm').exec(table)?.[0] ?? '';
}

test.each(GUARDS.map((guard) => [guard.case, guard.off, guard] as const))(
  'the guard of case %i (%s) can be switched off, and the test that must see it is there',
  (number, _off, guard) => {
    expect(switchedOff(guard)).not.toBe(readFileSync(guard.file, 'utf8'));
    expect(readFileSync(guard.test, 'utf8')).toContain(nameOf(guard));
    expect(rowOf(number)).toContain(guard.test);
  },
);

test('each is there once', () => {
  const all = GUARDS.map(({ case: number, off }) => `${number} ${off}`);
  expect(all).toEqual([...new Set(all)]);
});

test('a text that is not in the file, or is there twice, is seen', () => {
  const guard = {
    case: 1,
    off: 'x',
    file: 'test/guards/guards.ts',
    to: '',
    test: 'test/guards/guards.test.ts',
  };
  expect(() => switchedOff({ ...guard, from: ['not', 'there'].join(' ') })).toThrow('0 times');
  expect(() => switchedOff({ ...guard, from: 'readFileSync' })).toThrow(/[2-9] times/);
});

test('case 14: with the lane switched off the later of two messages goes first, and case 13 sees it', () => {
  const { status, stdout } = spawnSync(process.execPath, ['test/guards/run.ts', '13'], { encoding: 'utf8' });
  expect(stdout).toContain('no lane');
  expect(status).toBe(0);
});
