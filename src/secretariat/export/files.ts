import { written } from '../../text/answer.ts';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { clockOf, DAY_PATTERN, MOMENT_PATTERN } from '../../time/amsterdam.ts';
import { neutral } from './neutral.ts';
import { ARRIVAL } from './columns.ts';
import type { Column } from './columns.ts';

/** Every sign that some program takes for the end of a line: a cell that holds one stands in quotes. */
const LINE_END = /[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/;

/** @returns a CSV file as a Dutch Excel opens it: semicolons, UTF-8 with a mark, and no cell that is taken for a formula */
export function asCsv<Row>(columns: readonly Column<Row>[], all: readonly Row[]): Buffer {
  const rows = all.map((one) =>
    columns.map(({ name, value }) =>
      neutral(printable(name === ARRIVAL ? String(value(one)) : written(value(one)))),
    ),
  );
  const head = columns.map(({ name }) => name);
  const options = { delimiter: ';', bom: true, record_delimiter: 'windows', quoted_match: LINE_END };
  return Buffer.from(stringify([head, ...rows], options));
}

/** The most characters a cell can hold. */
const LONGEST = 32_767;

/** One sheet of an Excel file. */
export interface Sheet<Row> {
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** @returns an Excel file; numbers, days and moments are so in its cells, all else is text: nothing is taken for a formula */
export async function asXlsx<Row>(sheets: readonly Sheet<Row>[]): Promise<Buffer> {
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeXlsxFile(
    sheets.map(({ columns, rows }, at) => ({
      data: [
        columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const })),
        ...rows.map((one) => columns.map(({ value }) => cellOf(value(one)))),
      ],
      sheet: names[at]!,
      columns: columns.map(({ name }) => ({ width: Math.max(12, Math.min(40, name.length + 4)) })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

function cellOf(value: unknown) {
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'string' && DAY_PATTERN.test(value))
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' };
  if (typeof value === 'string' && MOMENT_PATTERN.test(value))
    return { value: new Date(`${clockOf(value)}Z`), type: Date, format: 'dd-mm-yyyy hh:mm' };
  return { value: printable(written(value)).slice(0, LONGEST), type: String };
}

/** @returns names that Excel takes: at most 31 characters, without its own signs, no two alike */
function sheetNames(names: readonly string[]): string[] {
  return names.map((name, at) => {
    const short =
      printable(name)
        .replace(/[[\]:*?/\\]/g, ' ')
        .trim()
        .slice(0, 28) || `Blad ${at + 1}`;
    const before = names.slice(0, at).filter((one) => one === name).length;
    return before === 0 ? short : `${short} ${before + 1}`;
  });
}

/** Leaves out the characters that a spreadsheet can't hold: those that an Excel file can't, and all that steer a terminal. */
function printable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
