import type { CommandModule } from 'yargs';
import type { Registration } from '../../registration/registration.ts';
import { Refusal, report } from '../desk.ts';
import type { AtDesk, Desk } from '../desk.ts';
import { findFiltered, withFilters } from '../filters.ts';
import type { Filters } from '../filters.ts';
import { noteView } from '../views.ts';
import { columnsFor } from './columns.ts';
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
  const found = await findFiltered(desk, options);
  const ids = new Set(options.form === undefined ? found.map(({ form }) => form) : [options.form]);
  const columns = columnsFor([...ids].map((id) => desk.terms(id)));
  const content =
    options.format === 'csv'
      ? asCsv(columns, found)
      : await asXlsx([{ name: 'Aanmeldingen', columns, registrations: found }]);
  await keepFile(desk, 'export', options.out, content, found);
  const count = found.length === 1 ? '1 regel' : `${found.length} regels`;
  report(desk, options.json, { file: options.out, rows: found.length }, `${count} in ${options.out}.`);
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

function write(file: string, content: Buffer): void {
  try {
    writePrivately(file, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(
      `${file} kan niet worden geschreven (${code}). Bestaat de map, en staat het bestand niet open?`,
    );
  }
}
