import { existsSync, readFileSync } from 'node:fs';

/** The cases that were agreed on at the start; later ones are found in the table. */
const FIRST = Array.from({ length: 40 }, (_, at) => at + 1);

const table = readFileSync('docs/reliability.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, number]) => /^\d+$/.test(number ?? ''))
  .map(([, number, , expected, shown]) => [Number(number), { expected, shown }] as const);
const numbers = table.map(([number]) => number);
/** The rows of the table, by number. */
const rows = new Map(table);

test('every case has one row, in order', () => {
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  expect(numbers.slice(0, FIRST.length)).toEqual(FIRST);
});

test.each(numbers)('what is expected in case %i is said, and the test it names shows that case', (number) => {
  const { expected = '', shown = '' } = rows.get(number) ?? {};
  expect(expected).not.toBe('');
  const files = shown.match(/test\/[\w/.]+\.test\.ts/g) ?? [];
  for (const file of files) expect([file, existsSync(file)]).toEqual([file, true]);
  expect(files.some((file) => new RegExp(`case ${number}\\b`).test(readFileSync(file, 'utf8')))).toBe(true);
});
