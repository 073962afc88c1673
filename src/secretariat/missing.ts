import { codeOf } from '../text/answer.ts';
import type { CommandModule } from 'yargs';
import { WITHDRAWN } from '../registration/course.ts';
import type { Registration } from '../registration/registration.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { isThere } from '../language/gemeenten/status.ts';
import type { Gemeente } from '../language/gemeenten/types.ts';
import { dayOf } from '../time/amsterdam.ts';
import { Refusal, report } from './desk.ts';
import type { Column } from './export/columns.ts';
import { write } from './export/command.ts';
import { asCsv, asXlsx } from './export/files.ts';
import type { AtDesk, Desk, Office } from './desk.ts';
import { knownForm, knownProvince } from './filters.ts';
import { table } from './table.ts';

interface Options {
  form: string;
  provincie?: string | undefined;
  out?: string;
  json?: boolean;
}

/** `ontbreekt`: municipalities from which nobody signed up, to phone. */
export function missing(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'ontbreekt',
    describe: 'Toon de gemeenten waarvan nog niemand is aangemeld',
    builder: (yargs) =>
      yargs
        .option('form', { type: 'string', demandOption: true, describe: 'Het formulier' })
        .option('provincie', { type: 'string', describe: 'Alleen gemeenten in deze provincie' })
        .option('out', { type: 'string', describe: 'Schrijf ze in dit bestand (.xlsx of .csv)' }),
    handler: (options) => atDesk((desk) => run(desk, options)),
  };
}

/** A municipality from which nobody signed up. */
export interface Missing {
  code: string;
  name: string;
  province: string;
  /** Names of the networks that it is in. */
  networks: string[];
}

/**
 * @param registrations those of one form
 * @param province only municipalities there
 * @returns the municipalities from which nobody stands among them, by province and name, and how many there are in all
 */
export function missingFrom(
  { knowledge, now }: Pick<Office, 'knowledge' | 'now'>,
  registrations: readonly Registration[],
  province?: string,
): { missing: Missing[]; of: number } {
  const standing = registrations.filter(({ status }) => status !== WITHDRAWN);
  const signedUp = new Set(standing.flatMap(({ answers }) => Object.values(answers).map(codeOf)));
  const members = membersOf(knowledge, dayOf(now()), province);
  const networks = knowledge.lists.netwerken;
  const missing = members
    .filter(({ code }) => !signedUp.has(code))
    .map(({ code, name, province: own }) => ({
      code,
      name,
      province: own,
      networks: networks.filter(({ gemeenten }) => gemeenten.includes(code)).map((network) => network.name),
    }))
    .sort((a, b) => a.province.localeCompare(b.province, 'nl') || a.name.localeCompare(b.name, 'nl'));
  return { missing, of: members.length };
}

/** @returns the municipalities that are there on a day, of one province or of all */
export function membersOf({ lists }: Knowledge, day: string, province?: string): Gemeente[] {
  return lists.gemeenten.filter(
    (one) => isThere(one, day) && (province === undefined || one.province === province),
  );
}

/**
 * @param province only municipalities there, as people write it
 * @returns the municipalities from which nobody signed up for a form
 * @throws Refusal when there is no such form or province
 */
export async function missingOf(desk: Desk, form: string, province: string | undefined) {
  const all = await desk.store.registrations.find({ form: knownForm(desk, form) });
  return missingFrom(desk, all, province === undefined ? undefined : knownProvince(desk, province));
}

const COLUMNS: readonly Column<Missing>[] = [
  { name: 'Provincie', value: ({ province }) => province },
  { name: 'Gemeente', value: ({ name }) => name },
  { name: 'CBS-code', value: ({ code }) => code },
  { name: 'Netwerken', value: ({ networks }) => networks.join(', ') },
];

/** @returns municipalities as a file; nobody is named in it */
export async function missingFile(missing: readonly Missing[], format: 'csv' | 'xlsx'): Promise<Buffer> {
  if (format === 'csv') return asCsv(COLUMNS, missing);
  return asXlsx([{ name: 'Nog niemand', columns: COLUMNS, rows: missing }]);
}

async function run(desk: Desk, { form, provincie, out, json }: Options): Promise<void> {
  const { missing: found, of } = await missingOf(desk, form, provincie);
  if (out !== undefined) {
    const [, format] = /\.(csv|xlsx)$/i.exec(out) ?? [];
    if (format === undefined) throw new Refusal('Geef met --out een naam die op .xlsx of .csv eindigt.');
    write(out, await missingFile(found, format.toLowerCase() === 'csv' ? 'csv' : 'xlsx'));
    report(desk, json, { file: out, rows: found.length }, `${found.length} gemeenten in ${out}.`);
    return;
  }
  const rows = found.map((one) => [one.province, one.name, one.code, one.networks.join(', ')]);
  const text =
    found.length === 0
      ? 'Van elke gemeente is iemand aangemeld.'
      : `${table(['provincie', 'gemeente', 'code', 'netwerk'], rows)}\n\n${found.length} van ${of} gemeenten: nog niemand aangemeld.`;
  report(desk, json, found, text);
}
