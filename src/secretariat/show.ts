import type { CommandModule } from 'yargs';
import { inDutch } from '../time/amsterdam.ts';
import { contractJson } from '../registration/contractJson.ts';
import { detailLabel } from '../registration/details.ts';
import { correctionsOf } from '../registration/correction.ts';
import type { Note } from '../registration/details.ts';
import { namedAnswer } from '../registration/namedAnswer.ts';
import { written } from '../text/answer.ts';
import { report, staffNamed } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { alikeIn } from './import/alike.ts';
import { findNumber } from './number.ts';
import { oneLine, table } from './table.ts';
import { noteView } from './views.ts';

/** Details that are shown by themselves. */
const APART = ['notities', 'correcties', 'stappen'];

/** `show`: one registration with all that is known of it. */
export function show(atDesk: AtDesk): CommandModule<object, { number: string; json?: boolean }> {
  return {
    command: 'show <number>',
    describe: 'Toon één aanmelding of aanvraag, met wat ermee gebeurd is',
    builder: (yargs) =>
      yargs.positional('number', {
        type: 'string',
        demandOption: true,
        describe: 'Het nummer',
      }),
    handler: ({ number, json }) => atDesk((desk) => showOne(desk, number, json)),
  };
}

export async function showOne(desk: Desk, number: string, json: boolean | undefined): Promise<void> {
  const found = await findNumber(desk, number);
  await noteView(desk, 'show', [found]);
  const history = await desk.store.auditOf(found.number);
  const result = { ...contractJson(found), details: found.details, revision: found.revision, history };
  const { notities } = found.details;
  const details = Object.entries(found.details).filter(([id]) => !APART.includes(id));
  const form = desk.knowledge.forms.find(({ id }) => id === found.form);
  const alike = alikeIn(form, await desk.store.registrations.find({ form: found.form }));
  const label = (id: string) => form?.fields.find((field) => field.id === id)?.label ?? id;
  const named = (id: string, value: unknown) => written(namedAnswer(desk.terms(found.form).form, id, value));
  const facts: string[][] = [
    ['Nummer', found.number],
    ['Formulier', form?.title ?? found.form],
    ['Status', found.status],
    ['Ontvangen', inDutch(found.submittedAt)],
    ['Ingestuurd door', found.submittedBy.name],
    ['Lijkt op', alike(found.answers, found.number) ?? ''],
    ...Object.entries(found.answers).map(([id, value]) => [label(id), named(id, value)]),
    ...details.map(([id, value]) => [detailLabel(id, [desk.terms(found.form)]), written(value)]),
  ];
  const notes = (Array.isArray(notities) ? (notities as Note[]) : []).map(
    ({ at, by, text }) => `- ${inDutch(at)}, ${by}: ${oneLine(text)}`,
  );
  const happened = history.map(({ at, event, channel, by }) => {
    const who = [channel, staffNamed(by)].filter((one) => one !== undefined).join(', ');
    return `- ${inDutch(at)}: ${event} (${who})`;
  });
  const corrected = correctionsOf(found).flatMap(({ at, by, reason, told, changes }) => [
    `- ${inDutch(at)}, ${by}: ${oneLine(reason)}${told ? '' : ' (zonder bericht)'}`,
    ...changes.map(
      ({ what, from, to }) =>
        `  ${what === 'status' ? 'Status' : label(what)}: ${oneLine(named(what, from)) || '(leeg)'} werd ${oneLine(named(what, to)) || '(leeg)'}`,
    ),
  ]);
  const text = [
    table(
      ['', ''],
      facts.filter(([, value]) => value !== ''),
    ).trim(),
    ...(notes.length > 0 ? ['', 'Notities', ...notes] : []),
    ...(corrected.length > 0 ? ['', 'Verbeterd door het secretariaat', ...corrected] : []),
    '',
    'Wat er gebeurde',
    ...happened,
  ].join('\n');
  report(desk, json, result, text);
}
