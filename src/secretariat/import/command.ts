import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { CommandModule } from 'yargs';
import type { Form } from '../../forms/form.ts';
import type { Command } from '../../registration/command.ts';
import { personIn } from '../../registration/marks.ts';
import { byStaff, Refusal, report } from '../desk.ts';
import type { AtDesk, Desk } from '../desk.ts';
import { knownForm } from '../filters.ts';
import { alikeIn } from './alike.ts';
import { fieldContext, readEntry } from './entry.ts';
import { readBeside } from './beside.ts';
import { readRows } from './rows.ts';
import type { Row } from './rows.ts';

const CHANNELS = ['telefoon', 'mail', 'brief'] as const;
const MOST_BYTES = 20_000_000;
const SHOWN = 50;

interface Options {
  file: string;
  form: string;
  channel?: string | undefined;
  'dry-run': boolean;
  json?: boolean;
}

/** `import`: entries that came by phone, mail or letter. All of them go in, or none. */
export function importCommand(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'import <file>',
    describe: 'Voer aanmeldingen in die per telefoon, mail of brief kwamen (CSV of JSON)',
    builder: (yargs) =>
      yargs
        .positional('file', { type: 'string', demandOption: true, describe: 'Het bestand: .csv of .json' })
        .option('form', { type: 'string', demandOption: true, describe: 'Het formulier, zoals startdag' })
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
  const rows = readRows(contentOf(options.file), options.file, form);
  const { commands, faults } = readAll(desk, form, rows, options.channel);
  if (faults.length > 0) {
    const more = faults.length > SHOWN ? [`… en nog ${faults.length - SHOWN}.`] : [];
    throw new Refusal(
      ['Er is niets ingevoerd. Verbeter eerst:', ...faults.slice(0, SHOWN), ...more].join('\n'),
    );
  }
  if (options['dry-run'])
    return report(
      desk,
      options.json,
      { dryRun: true, entries: commands.length },
      `${commands.length} regels kloppen. Dit was een proef: er is niets ingevoerd.`,
    );
  const alike = alikeIn(form, await desk.store.registrations.find({ form: form.id }));
  const outcomes = await desk.store.registrations.apply(commands);
  const refused = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.reason] : []));
  if (refused.length > 0) throw new Refusal(`Er is niets ingevoerd. ${refused[0]}`);
  const numbers = outcomes.flatMap((outcome) =>
    outcome.kind === 'done' ? [outcome.registration.number] : [],
  );
  const known = outcomes.flatMap((outcome) =>
    outcome.kind === 'already there' ? [outcome.registration.number] : [],
  );
  for (const outcome of outcomes) {
    const before = outcome.kind === 'done' ? alike(outcome.registration.answers) : undefined;
    if (outcome.kind === 'done' && before !== undefined)
      desk.out.remark(
        `Let op: ${outcome.registration.number} lijkt op ${before}, die er al was. Is dat dezelfde? Trek er dan een in met "withdraw".`,
      );
  }
  const text = `${numbers.length} ingevoerd${numbers.length > 0 ? `: ${numbers[0]} t/m ${numbers.at(-1)}` : ''}. ${known.length} stonden er al.`;
  report(desk, options.json, { imported: numbers, alreadyThere: known }, text);
}

function contentOf(file: string): Buffer {
  try {
    const found = statSync(file);
    if (!found.isFile()) throw new Refusal(`${file} is geen gewoon bestand. Geef een .csv of .json.`);
    if (found.size > MOST_BYTES) throw new Refusal(`${file} is te groot: hoogstens 20 MB. Deel het op.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file} is niet te openen. Kijk of de naam en de map kloppen.`);
  }
}

function readAll(desk: Desk, form: Form, rows: readonly Row[], channel: string | undefined) {
  const context = fieldContext(desk);
  const commands: Command[] = [];
  const faults: string[] = [];
  const lines = new Map<string, number>();
  const bar = desk.out.progress(rows.length, 'Nakijken');
  for (const { line, cells } of rows) {
    bar.step();
    const fault = (text: string) => faults.push(`regel ${line}: ${text}`);
    const beside = readBeside(cells);
    if (beside.kind === 'faults') {
      beside.faults.forEach(fault);
      continue;
    }
    const by = beside.kanaal.toLowerCase() || channel;
    if (!CHANNELS.some((known) => known === by)) {
      fault(
        `kanaal ontbreekt of klopt niet. Kies uit: ${CHANNELS.join(', ')} (in een kolom kanaal, of met --channel).`,
      );
      continue;
    }
    const entry = readEntry(form, cells, context);
    if (entry.kind === 'faults') {
      entry.faults.forEach(fault);
      continue;
    }
    const id = entryId(form.id, entry.answers);
    const before = lines.get(id);
    if (before !== undefined) fault(`is hetzelfde als regel ${before}.`);
    lines.set(id, line);
    const { afzender, afzendermail: email } = beside;
    const name = afzender || personIn(form, entry.answers) || 'onbekend';
    const submittedBy = { id: by ?? '', name, ...(email && { email }) };
    const { id: formId, prefix } = form;
    commands.push({
      kind: 'hand in',
      id,
      form: formId,
      prefix,
      answers: entry.answers,
      origin: byStaff(desk, by),
      submittedBy,
    });
  }
  bar.stop();
  return { commands, faults };
}

/** The same entry always has the same id: a file that is imported twice goes in once. */
function entryId(form: string, answers: Record<string, unknown>): string {
  return `invoer-${createHash('sha256')
    .update(JSON.stringify([form, answers]))
    .digest('hex')
    .slice(0, 32)}`;
}
