import { parse } from 'csv-parse/sync';
import type { Form } from '../../forms/form.ts';
import { Refusal } from '../desk.ts';
import { clean } from '../../text/clean.ts';
import { plain } from '../export/neutral.ts';
import { BESIDE } from './beside.ts';
import { csvFault } from './csvFault.ts';
import { xlsxLines } from './xlsxLines.ts';

/** One entry of a file, with the line it starts on. */
export interface Row {
  line: number;
  cells: Map<string, unknown>;
}

/** A line of a table. */
export interface Line {
  line: number;
  cells: string[];
}

/**
 * @param content the file: .xlsx, or UTF-8
 * @returns its entries; columns may have the field's id or label as name, what else an export has is passed over
 * @throws Refusal when the file can't be read or has columns nobody knows
 */
export async function readRows(
  content: Buffer,
  file: string,
  form: Form,
  exported: readonly string[],
): Promise<Row[]> {
  if (/\.xlsx$/i.test(file)) return tableRows(await xlsxLines(content, file), file, form, exported);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new Refusal(`${file} is geen UTF-8. Sla het bestand op als "CSV UTF-8" en probeer het opnieuw.`);
  }
  return /\.json$/i.test(file)
    ? jsonRows(text, file, form, exported)
    : tableRows(csvLines(text, file), file, form, exported);
}

/** Excel's own word for what stands between the cells, on a line before all others. */
const SEPARATOR = /^sep=(.)\r?\n/i;

function csvLines(text: string, file: string): Line[] {
  const named = SEPARATOR.exec(text)?.[1];
  const head = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = named ?? (head.split(';').length >= head.split(',').length ? ';' : ',');
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter,
      from_line: named === undefined ? 1 : 2,
      info: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
    }) as unknown as typeof records;
  } catch (error) {
    throw new Refusal(`${file} is niet te lezen als CSV. ${csvFault(error)} Er is niets ingevoerd.`);
  }
  return records.map(({ record }, at) => ({
    line: (records[at - 1]?.info.lines ?? 0) + 1,
    cells: record.map(plain),
  }));
}

function tableRows([first, ...rest]: Line[], file: string, form: Form, exported: readonly string[]): Row[] {
  if (!first) throw new Refusal(`${file} is leeg.`);
  const columns = columnIds(first.cells.map(clean), file, form, exported);
  return rest.map(({ line, cells }) => ({
    line,
    cells: new Map(cells.flatMap((cell, column) => (columns[column] ? [[columns[column], cell]] : []))),
  }));
}

function jsonRows(text: string, file: string, form: Form, exported: readonly string[]): Row[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new Refusal(`${file} is niet te lezen als JSON. Er is niets ingevoerd.`);
  }
  if (!Array.isArray(list) || !list.every(isRecord))
    throw new Refusal(
      `${file} moet een lijst van aanmeldingen zijn: [{"naam": "…"}, …]. Er is niets ingevoerd.`,
    );
  return list.map((one, at) => {
    const entries = Object.entries(one).flatMap(([name, value]): [string, unknown][] =>
      name === 'answers' && isRecord(value) ? Object.entries(value) : [[name, value]],
    );
    const ids = columnIds(
      entries.map(([name]) => clean(name)),
      file,
      form,
      exported,
    );
    return {
      line: at + 1,
      cells: new Map(entries.flatMap(([, value], column) => (ids[column] ? [[ids[column], value]] : []))),
    };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What `list --json` has beside the answers, and is of no use here. */
const LISTED = ['form', 'submittedat', 'submittedby'];

function columnIds(
  names: string[],
  file: string,
  form: Form,
  exported: readonly string[],
): (string | undefined)[] {
  const known = new Map<string, string>([
    ...BESIDE.map((name): [string, string] => [name, name]),
    ['number', 'nummer'],
    ...form.fields.flatMap(({ id, label }): [string, string][] => [
      [label.toLowerCase(), id],
      [id.toLowerCase(), id],
    ]),
  ]);
  const ofNoUse = [...LISTED, ...exported.map((name) => name.toLowerCase())];
  const ids = names.map((name) => known.get(name.trim().toLowerCase()));
  const strange = names.filter(
    (name, at) => ids[at] === undefined && !ofNoUse.includes(name.trim().toLowerCase()),
  );
  if (strange.length > 0)
    throw new Refusal(
      `${file} heeft een onbekende kolom: ${strange.join(', ')}. Wel bekend: ${form.fields.map(({ id }) => id).join(', ')}, ${BESIDE.join(', ')}.`,
    );
  const twice = ids.find((id, at) => id !== undefined && ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Refusal(`${file} heeft de kolom "${twice}" twee keer.`);
  return ids;
}
