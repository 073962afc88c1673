import { written } from '../../text/answer.ts';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { Refusal } from '../desk.ts';
import type { Line } from './rows.ts';

/** The most bytes that a file may unpack to: a small one can hold very much. */
const MOST_UNPACKED = 200_000_000;

/**
 * @param content an Excel file; its first sheet is read
 * @returns its lines as text, those without anything left out
 * @throws Refusal when it is no Excel file, or unpacks to too much
 */
export async function xlsxLines(content: Buffer, file: string): Promise<Line[]> {
  let rows: unknown[][];
  try {
    if (unpacked(content) > MOST_UNPACKED)
      throw new Refusal(`${file} wordt uitgepakt te groot: hoogstens 200 MB. Deel het op.`);
    rows = await readSheet(new Blob([new Uint8Array(content)]));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `${file} is niet te lezen als Excel-bestand. Sla het opnieuw op als .xlsx of als "CSV UTF-8". Er is niets ingevoerd.`,
    );
  }
  return rows
    .map((cells, at) => ({ line: at + 1, cells: cells.map(asText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** @returns the bytes that the files in a zip say to hold; the reader gives none of them more room than that */
function unpacked(zip: Buffer): number {
  let bytes = 0;
  unzipSync(zip, {
    filter: ({ originalSize }) => {
      bytes += originalSize;
      return false;
    },
  });
  return bytes;
}

/** A date has no zone in Excel: it is read as if it were UTC. */
function asText(cell: unknown): string {
  if (!(cell instanceof Date)) return typeof cell === 'object' ? '' : written(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const [day = '', time = ''] = cell.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
