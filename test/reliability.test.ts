import { existsSync, readFileSync } from 'node:fs';

/** The rows of the table, by number. */
const rows = new Map(table);

const CASES = [...rows.keys()];

test('the cases are in order, and the first forty are there', () => {
  expect(CASES).toEqual([...CASES].sort((one, other) => one - other));
  expect(CASES.slice(0, 40)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
});

test.each(numbers)('what is expected in case %i is said, and the test it names shows that case', (number) => {
  const { expected = '', shown = '' } = rows.get(number) ?? {};
  expect(expected).not.toBe('');
  const files = shown.match(/test\/[\w/.]+\.test\.ts/g) ?? [];
  for (const file of files) expect([file, existsSync(file)]).toEqual([file, true]);
  expect(files.some((file) => new RegExp(`case ${number}\\b`).test(readFileSync(file, 'utf8')))).toBe(true);
});
