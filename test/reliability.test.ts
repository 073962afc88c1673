import { existsSync, readFileSync } from 'node:fs';

/** The rows of the table, by number. */
const rows = new Map(
  readFileSync('docs/reliability.md', 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, number]) => /^\d+$/.test(number ?? ''))
    .map(([, number, , expected, shown]) => [Number(number), { expected, shown }]),
);

const CASES = [...rows.keys()];

test('the forty cases and those found since have one row each', () => {
  expect(CASES.slice(0, 40)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  expect(readFileSync('docs/reliability.md', 'utf8').match(/^\| \d+ /gm)).toHaveLength(CASES.length);
});

test.each(CASES)('what is expected in case %i is said, and the test it names shows that case', (number) => {
  const { expected = '', shown = '' } = rows.get(number) ?? {};
  expect(expected).not.toBe('');
  const files = shown.match(/test\/[\w/.]+\.test\.ts/g) ?? [];
  for (const file of files) expect([file, existsSync(file)]).toEqual([file, true]);
  expect(files.some((file) => new RegExp(`case ${number}\\b`).test(readFileSync(file, 'utf8')))).toBe(true);
});
