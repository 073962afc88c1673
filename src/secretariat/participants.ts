import { written, codeOf } from '../text/answer.ts';
import type { CommandModule } from 'yargs';
import type { Form } from '../forms/form.ts';
import { contractJson } from '../registration/contractJson.ts';
import type { Registration } from '../registration/registration.ts';
import { organisationIn } from '../registration/marks.ts';
import { formWithPlaces } from './allocation/dividing.ts';
import { Refusal, report } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { columnsFor } from './export/columns.ts';
import { keepFile } from './export/command.ts';
import { asXlsx } from './export/files.ts';
import { table } from './table.ts';
import { noteView } from './views.ts';

interface Options {
  form?: string | undefined;
  out?: string | undefined;
  json?: boolean;
}

/** The people with a place in one opgave. */
export interface Group {
  code: string;
  name: string;
  people: Registration[];
}

/** `deelnemers`: who has a place, by the opgave of the place. */
export function participants(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'deelnemers',
    describe: 'Toon per opgave of andere keuze wie een plaats heeft, of zet dat in een Excel-bestand',
    builder: (yargs) =>
      yargs
        .option('form', { type: 'string', describe: 'Het formulier, als er meer zijn met plaatsen' })
        .option('out', { type: 'string', describe: 'Naam van het bestand (.xlsx): een blad per keuze' }),
    handler: (options) => atDesk((desk) => run(desk, options)),
  };
}

async function run(desk: Desk, options: Options): Promise<void> {
  const { form, placed, groups } = await participantsOf(desk, options.form);
  if (placed.length === 0) throw new Refusal('Nog niemand heeft een plaats. Verdeel eerst met "allocate".');
  if (options.out !== undefined) return toFile(desk, form, groups, placed, options);
  await noteView(desk, 'deelnemers', placed);
  const result = groups.map(({ code, name, people }) => ({ code, name, people: people.map(contractJson) }));
  report(desk, options.json, result, groups.map((group) => inWords(form, group)).join('\n\n'));
}

/**
 * @param named the form, needed when there are more with places
 * @returns who has a place, by what the place is in
 * @throws Refusal when it is not known which form is meant
 */
export async function participantsOf(
  desk: Desk,
  named: string | undefined,
): Promise<{ form: Form; placed: Registration[]; groups: Group[] }> {
  const { form, seats } = formWithPlaces(desk, named);
  const placed = await desk.store.registrations.find({ form: form.id, status: [seats.placed] });
  return { form, placed, groups: grouped(form, placed) };
}

async function toFile(
  desk: Desk,
  form: Form,
  groups: readonly Group[],
  placed: readonly Registration[],
  { out = '', json }: Options,
): Promise<void> {
  if (!/\.xlsx$/i.test(out)) throw new Refusal('Geef met --out een naam die op .xlsx eindigt.');
  const columns = columnsFor([desk.terms(form.id)]);
  const content = await asXlsx(
    groups.map(({ code, name, people }) => ({ name: `${code} ${name}`, columns, rows: people })),
  );
  await keepFile(desk, 'deelnemers', out, content, placed);
  const counted = { file: out, sheets: groups.length, rows: placed.length };
  report(desk, json, counted, `Deelnemers: ${placed.length}, bladen: ${groups.length}, in ${out}.`);
}

/** @returns the opgaven in the order of their codes, each with its people in the order of their municipality */
function grouped(form: Form, placed: readonly Registration[]): Group[] {
  const groups = [...Map.groupBy(placed, ({ details }) => codeOf(details.plaats))];
  return groups
    .map(([code, people]) => ({
      code,
      name: written(people[0]?.details.plaats),
      people: people.toSorted((a, b) =>
        written(organisationIn(form, a.answers)).localeCompare(
          written(organisationIn(form, b.answers)),
          'nl',
        ),
      ),
    }))
    .sort((a, b) => a.code.localeCompare(b.code, 'nl', { numeric: true }));
}

const SHOWN = ['gemeente', 'name', 'functie'];

function inWords(form: Form, { code, name, people }: Group): string {
  const fields = SHOWN.flatMap((type) => form.fields.filter((field) => field.type === type));
  const rows = people.map(({ number, answers }) => [number, ...fields.map(({ id }) => written(answers[id]))]);
  const head = ['nummer', ...fields.map(({ label }) => label.toLowerCase())];
  return `${code} ${name} (${people.length})\n${table(head, rows)}`;
}
