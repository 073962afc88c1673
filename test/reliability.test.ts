import { existsSync, readFileSync } from 'node:fs';

const CASES = Array.from({ length: 46 }, (_, at) => at + 1);

/** The rows of the table, by number. */
const rows = new Map(
  readFileSync('docs/reliability.md', 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, number]) => /^\d+$/.test(number ?? ''))
    .map(([, number, , expected, shown]) => [Number(number), { expected, shown }]),
);

test('every case has one row, and no other is there', () => {
  expect([...rows.keys()]).toEqual(CASES);
});

test.each(CASES)('what is expected in case %i is said, and the test it names shows that case', (number) => {
  const { expected = '', shown = '' } = rows.get(number) ?? {};
  expect(expected).not.toBe('');
  const files = shown.match(/test\/[\w/.]+\.test\.ts/g) ?? [];
  for (const file of files) expect([file, existsSync(file)]).toEqual([file, true]);
  expect(files.some((file) => new RegExp(`case ${number}\\b`).test(readFileSync(file, 'utf8')))).toBe(true);
});
