import { inOneColumn } from '../../../src/knowledge/letters/columns.ts';

test('a table of figures keeps a line for each row, whatever its cells open with', () => {
  const lines = ['Klasse    Bedrag     Per', '1         € 12,50    dag', '2         € 14,00    dag'];
  expect(inOneColumn(lines)).toEqual([
    '| Klasse | Bedrag | Per |',
    '| 1 | € 12,50 | dag |',
    '| 2 | € 14,00 | dag |',
  ]);
});

test('two columns of text are read one after the other, with a figure in some of their lines', () => {
  const lines = [
    'De linker kolom    en de rechter',
    'loopt door tot     kolom heeft',
    '12 regels onder    andere tekst',
    'elkaar staan.      met 3 regels.',
  ];
  expect(inOneColumn(lines).map((line) => line.split(' ')[0])).toEqual([
    'De',
    'loopt',
    '12',
    'elkaar',
    '',
    'en',
    'kolom',
    'andere',
    'met',
  ]);
});
