import type { CommandModule } from 'yargs';
import type { Registration } from '../../registration/registration.ts';
import { Refusal, report } from '../desk.ts';
import type { AtDesk, Desk } from '../desk.ts';
import { findFiltered, withFilters } from '../filters.ts';
import type { Filters } from '../filters.ts';
import { noteView } from '../views.ts';
import { columnsFor } from './columns.ts';
import type { OrderedColumn } from './columns.ts';
import { asCsv, asXlsx } from './files.ts';
import { writePrivately } from './writePrivately.ts';

type Options = Filters & { format: string; out: string; json?: boolean };

/** `export`: the registrations as a file. */
export function exportCommand(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'export',
    describe: 'Zet de aanmeldingen en aanvragen in een bestand',
    builder: (yargs) =>
      withFilters(yargs)
        .option('format', {
          type: 'string',
          choices: ['csv', 'xlsx'],
          demandOption: true,
          describe: 'Soort bestand',
        })
        .option('out', { type: 'string', demandOption: true, describe: 'Naam van het bestand' }),
    handler: (options) => atDesk((desk) => run(desk, options)),
  };
}

async function run(desk: Desk, options: Options): Promise<void> {
  const { content, found } = await exported(desk, options, options.format === 'csv' ? 'csv' : 'xlsx');
  await keepFile(desk, 'export', options.out, content, found);
  const count = found.length === 1 ? '1 regel' : `${found.length} regels`;
  report(desk, options.json, { file: options.out, rows: found.length }, `${count} in ${options.out}.`);
}

/** @returns the file with the registrations that were meant, and which those are. @throws Refusal when a filter names what is not there */
export async function exported(
  desk: Desk,
  filters: Filters,
  format: 'csv' | 'xlsx',
): Promise<{ content: Buffer; found: Registration[] }> {
  const found = await findFiltered(desk, filters);
  const columns = columnsOf(desk, filters, new Set(found.map(({ form }) => form)));
  const content =
    format === 'csv' ? asCsv(columns, found) : await asXlsx([{ name: 'Aanmeldingen', columns, rows: found }]);
  return { content, found };
}

/** @param found the forms of what was found @returns the columns for it: of these forms, or of the one that was named */
export function columnsOf(desk: Desk, { form }: Filters, found: ReadonlySet<string>): OrderedColumn[] {
  return columnsFor([...(form === undefined ? found : [form])].map((id) => desk.terms(id)));
}

/**
 * Writes a file with people in it, and writes down who looked at whom and where the file is.
 * @throws Refusal when it can't be written
 */
export async function keepFile(
  desk: Desk,
  command: string,
  file: string,
  content: Buffer,
  found: readonly Registration[],
): Promise<void> {
  await noteView(desk, command, found);
  await desk.store.exports.add(
    file,
    content,
    found.map(({ number }) => number),
  );
  write(file, content);
}

/** Writes a file for its owner alone. @throws Refusal when that can't be */
export function write(file: string, content: Buffer): void {
  try {
    writePrivately(file, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(
      `${file} kan niet worden geschreven (${code}). Bestaat de map, en staat het bestand niet open?`,
    );
  }
}
