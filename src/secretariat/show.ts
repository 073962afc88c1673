import type { CommandModule } from 'yargs';
import { inDutch } from '../time/amsterdam.ts';
import { contractJson } from '../registration/contractJson.ts';
import { detailLabel } from '../registration/details.ts';
import type { Note } from '../registration/details.ts';
import { written } from '../registration/notices/placeholders.ts';
import type { Registration } from '../registration/registration.ts';
import { Refusal, report } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { alikeIn } from './import/alike.ts';
import { oneLine, table } from './table.ts';
import { noteView } from './views.ts';

/** @throws Refusal when there is none with this number */
export async function findNumber(desk: Desk, number: string): Promise<Registration> {
  const [found] = await desk.store.registrations.find({ number: number.trim().toUpperCase() });
  if (found) return found;
  throw new Refusal(`Er is geen aanmelding of aanvraag met nummer ${number}. Kijk met "list" welke er zijn.`);
}

/** `show`: one registration with all that is known of it. */
export function show(atDesk: AtDesk): CommandModule<object, { number: string; json?: boolean }> {
  return {
    command: 'show <number>',
    describe: 'Toon één aanmelding of aanvraag, met wat ermee gebeurd is',
    builder: (yargs) =>
      yargs.positional('number', {
        type: 'string',
        demandOption: true,
        describe: 'Nummer, zoals SD-2018-0001',
      }),
    handler: ({ number, json }) => atDesk((desk) => showOne(desk, number, json)),
  };
}

export async function showOne(desk: Desk, number: string, json: boolean | undefined): Promise<void> {
  const found = await findNumber(desk, number);
  await noteView(desk, 'show', [found]);
  const history = await desk.store.auditOf(found.number);
  const result = { ...contractJson(found), details: found.details, revision: found.revision, history };
  const { notities, ...details } = found.details;
  const form = desk.knowledge.forms.find(({ id }) => id === found.form);
  const alike = alikeIn(form, await desk.store.registrations.find({ form: found.form }));
  const label = (id: string) => form?.fields.find((field) => field.id === id)?.label ?? id;
  const facts: string[][] = [
    ['Nummer', found.number],
    ['Formulier', form?.title ?? found.form],
    ['Status', found.status],
    ['Ontvangen', inDutch(found.submittedAt)],
    ['Ingestuurd door', found.submittedBy.name],
    ['Lijkt op', alike(found.answers, found.number) ?? ''],
    ...Object.entries(found.answers).map(([id, value]) => [label(id), written(value)]),
    ...Object.entries(details).map(([id, value]) => [detailLabel(id, form ? [form] : []), written(value)]),
  ];
  const notes = (Array.isArray(notities) ? (notities as Note[]) : []).map(
    ({ at, by, text }) => `- ${inDutch(at)}, ${by}: ${oneLine(text)}`,
  );
  const happened = history.map(({ at, event, channel }) => `- ${inDutch(at)}: ${event} (${channel})`);
  const text = [
    table(
      ['', ''],
      facts.filter(([, value]) => value !== ''),
    ).trim(),
    ...(notes.length > 0 ? ['', 'Notities', ...notes] : []),
    '',
    'Wat er gebeurde',
    ...happened,
  ].join('\n');
  report(desk, json, result, text);
}
