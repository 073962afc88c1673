import { readFileSync, statSync } from 'node:fs';
import type { CommandModule } from 'yargs';
import type { Form } from '../../forms/form.ts';
import { Refusal, report } from '../desk.ts';
import type { AtDesk, Desk } from '../desk.ts';
import { shown } from '../shown.ts';
import { columnsFor } from '../export/columns.ts';
import { knownForm } from '../filters.ts';
import { alikeIn } from './alike.ts';
import { CHANNELS } from './beside.ts';
import { readEntries } from './entries.ts';
import { readRows } from './rows.ts';
import { besideStore } from './standing.ts';
import type { Sorted } from './standing.ts';

const MOST_BYTES = 20_000_000;
const SHOWN = 50;

interface Options {
  file: string;
  form: string;
  channel?: string | undefined;
  'dry-run': boolean;
  json?: boolean;
}

/** `import`: entries that came by phone, mail or letter. All that are new go in, or none; what is there stays as it is. */
export function importCommand(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'import <file>',
    describe: 'Voer aanmeldingen in die per telefoon, mail of brief kwamen (Excel, CSV of JSON)',
    builder: (yargs) =>
      yargs
        .positional('file', {
          type: 'string',
          demandOption: true,
          describe: 'Het bestand: .xlsx, .csv of .json',
        })
        .option('form', { type: 'string', demandOption: true, describe: 'Het formulier' })
        .option('channel', {
          type: 'string',
          choices: CHANNELS,
          describe: 'Hoe ze kwamen, als er geen kolom kanaal is',
        })
        .option('dry-run', { type: 'boolean', default: false, describe: 'Kijk alleen na' }),
    handler: (options) => atDesk((desk) => run(desk, { ...options, 'dry-run': options.dryRun })),
  };
}

async function run(desk: Desk, options: Options): Promise<void> {
  const form = desk.knowledge.forms.find(({ id }) => id === knownForm(desk, options.form))!;
  const rows = await readRows(contentOf(options.file), options.file, form, exportedColumns(desk, form));
  const { entries, faults } = readEntries(desk, form, rows, options.channel);
  if (faults.length > 0) {
    const more = faults.length > SHOWN ? [`… en nog ${faults.length - SHOWN}.`] : [];
    throw new Refusal(
      ['Er is niets ingevoerd. Verbeter eerst:', ...faults.slice(0, SHOWN), ...more].join('\n'),
    );
  }
  const registered = await desk.store.registrations.find({ form: form.id });
  const removed = await desk.store.removedAmong(entries.map(({ number }) => number));
  const sorted = besideStore(entries, registered, removed);
  const alike = alikeIn(form, registered);
  const remarkAlike = (who: string, before: string | undefined) => {
    if (before !== undefined)
      desk.out.remark(
        `Let op: ${who} lijkt op ${before}, die er al was. Is dat dezelfde? Trek er dan een in met "withdraw".`,
      );
  };
  const left = { changed: sorted.changed, skipped: sorted.skipped };
  if (options['dry-run']) {
    for (const { line, command } of sorted.fresh) remarkAlike(`regel ${line}`, alike(command.answers));
    const text = `${sorted.fresh.length} nieuw. ${leftIn(sorted)}\nDit was een proef: er is niets ingevoerd.`;
    const counted = { entries: entries.length, new: sorted.fresh.length, known: sorted.known };
    return report(desk, options.json, { dryRun: true, ...counted, ...left }, text);
  }
  const outcomes = await shown(desk, sorted.fresh.length, 'Invoeren', () =>
    desk.store.registrations.apply(sorted.fresh.map(({ command }) => command)),
  );
  const refused = outcomes.find((outcome) => outcome.kind === 'refused');
  if (refused) throw new Refusal(`Er is niets ingevoerd. ${refused.reason}`);
  const numbers = outcomes.flatMap((outcome) =>
    outcome.kind === 'done' ? [outcome.registration.number] : [],
  );
  const meanwhile = outcomes.flatMap((outcome) =>
    outcome.kind === 'already there' ? [outcome.registration.number] : [],
  );
  for (const outcome of outcomes)
    if (outcome.kind === 'done')
      remarkAlike(outcome.registration.number, alike(outcome.registration.answers));
  const known = [...sorted.known, ...meanwhile];
  const span = numbers.length > 0 ? `: ${numbers[0]} t/m ${numbers.at(-1)}` : '';
  const text = `${numbers.length} ingevoerd${span}. ${leftIn({ ...sorted, known })}`;
  report(desk, options.json, { imported: numbers, alreadyThere: known, ...left }, text);
}

/** @returns what does not go in, with why */
function leftIn({ known, changed, skipped }: Sorted): string {
  const lines = [
    ...changed.map(
      ({ line, number, fields }) =>
        `regel ${line}: ${number} staat er al, met een ander antwoord op ${fields.join(', ')}. Dat is niet gewijzigd. Is het iemand anders? Haal dan het nummer uit het bestand.`,
    ),
    ...skipped.map(({ line, reason }) => `regel ${line}: ${reason}`),
  ];
  const more = lines.length > SHOWN ? [`… en nog ${lines.length - SHOWN}.`] : [];
  return [
    `${known.length === 1 ? '1 stond' : `${known.length} stonden`} er al.${changed.length > 0 ? ` ${changed.length} anders.` : ''}${skipped.length > 0 ? ` ${skipped.length} overgeslagen.` : ''}`,
    ...lines.slice(0, SHOWN),
    ...more,
  ].join('\n');
}

function contentOf(file: string): Buffer {
  try {
    const found = statSync(file);
    if (!found.isFile()) throw new Refusal(`${file} is geen gewoon bestand. Geef een .xlsx, .csv of .json.`);
    if (found.size > MOST_BYTES) throw new Refusal(`${file} is te groot: hoogstens 20 MB. Deel het op.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file} is niet te openen. Kijk of de naam en de map kloppen.`);
  }
}

/** What stands in a file of `export` beside what is read here: of this form alone, or of all forms. */
function exportedColumns(desk: Desk, form: Form): string[] {
  const all = desk.knowledge.forms.map(({ id }) => desk.terms(id));
  return [...columnsFor([desk.terms(form.id)]), ...columnsFor(all)].map(({ name }) => name);
}
