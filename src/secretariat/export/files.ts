import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { dayOf } from '../../time/amsterdam.ts';
import type { Registration } from '../../registration/registration.ts';
import { neutral } from './neutral.ts';
import type { Column } from './columns.ts';

/** Every sign that some program takes for the end of a line: a cell that holds one stands in quotes. */
const LINE_END = /[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/;

/** @returns a CSV file as a Dutch Excel opens it: semicolons, UTF-8 with a mark, and no cell that is taken for a formula */
export function asCsv(columns: readonly Column[], registrations: readonly Registration[]): Buffer {
  const rows = registrations.map((one) => columns.map(({ value }) => neutral(printable(value(one)))));
  const head = columns.map(({ name }) => name);
  const options = { delimiter: ';', bom: true, record_delimiter: 'windows', quoted_match: LINE_END };
  return Buffer.from(stringify([head, ...rows], options));
}

/** The most characters a cell can hold. */
const LONGEST = 32_767;

/** @returns an Excel file; every answer is a text cell, so that nothing is taken for a formula or a number */
export async function asXlsx(
  columns: readonly Column[],
  registrations: readonly Registration[],
): Promise<Buffer> {
  const head = columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }));
  const rows = registrations.map((one) =>
    columns.map(({ name, value }) => {
      if (name === 'Ontvangen')
        return { value: new Date(`${dayOf(one.submittedAt)}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' };
      return { value: printable(value(one)).slice(0, LONGEST), type: String };
    }),
  );
  const widths = columns.map(({ name }) => ({ width: Math.max(12, Math.min(40, name.length + 4)) }));
  return writeXlsxFile([head, ...rows], {
    sheet: 'Aanmeldingen',
    columns: widths,
    stickyRowsCount: 1,
  }).toBuffer();
}

/** Leaves out the characters that a spreadsheet can't hold: those that an Excel file can't, and all that steer a terminal. */
function printable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
