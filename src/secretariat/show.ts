import type { CommandModule } from 'yargs';
import { inDutch } from '../time/amsterdam.ts';
import { contractJson } from '../registration/contractJson.ts';
import { report } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { findNumber } from './number.ts';
import { oneLine, table } from './table.ts';
import { noteView } from './views.ts';
import { wholeOf } from './whole.ts';

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
  const {
    title,
    alike,
    answers,
    details,
    notes,
    corrections,
    history: happened,
  } = await wholeOf(desk, found);
  const facts: string[][] = [
    ['Nummer', found.number],
    ['Formulier', title],
    ['Status', found.status],
    ['Ontvangen', inDutch(found.submittedAt)],
    ['Ingestuurd door', found.submittedBy.name],
    ['Lijkt op', alike ?? ''],
    ...[...answers, ...details].map(({ label, text }) => [label, text]),
  ];
  const noted = notes.map(({ at, by, text }) => `- ${inDutch(at)}, ${by}: ${oneLine(text)}`);
  const corrected = corrections.flatMap(({ at, by, reason, told, changes }) => [
    `- ${inDutch(at)}, ${by}: ${oneLine(reason)}${told ? '' : ' (zonder bericht)'}`,
    ...changes.map(
      ({ label, from, text }) => `  ${label}: ${oneLine(from) || '(leeg)'} werd ${oneLine(text) || '(leeg)'}`,
    ),
  ]);
  const text = [
    table(
      ['', ''],
      facts.filter(([, value]) => value !== ''),
    ).trim(),
    ...(noted.length > 0 ? ['', 'Notities', ...noted] : []),
    ...(corrected.length > 0 ? ['', 'Verbeterd door het secretariaat', ...corrected] : []),
    '',
    'Wat er gebeurde',
    ...happened.map(
      ({ at, event, channel, who }) =>
        `- ${inDutch(at)}: ${event} (${[channel, who].filter(Boolean).join(', ')})`,
    ),
  ].join('\n');
  report(desk, json, result, text);
}
