import { randomUUID } from 'node:crypto';
import type { CommandModule } from 'yargs';
import { nameFields } from '../registration/formTerms.ts';
import { filledIn, readPairs } from './answers.ts';
import { carryOut, formFor, tell } from './byHand.ts';
import { byStaff, Refusal, SECRETARIAT } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { CHANNELS } from './import/beside.ts';
import { fieldContext } from './import/entry.ts';

interface Options {
  form: string;
  fields: string[];
  channel?: string | undefined;
  json?: boolean;
}

/** `add`: enters one that came by phone, mail or letter, by the form's own rules. */
export function add(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'add <fields..>',
    describe: 'Voer één aanmelding of aanvraag in: veld=waarde veld=waarde',
    builder: (yargs) =>
      yargs
        .positional('fields', {
          type: 'string',
          array: true,
          demandOption: true,
          describe: 'De antwoorden, zoals "naam=Jan de Vries"',
        })
        .option('form', { type: 'string', demandOption: true, describe: 'Het formulier' })
        .option('channel', { type: 'string', choices: CHANNELS, describe: 'Hoe het binnenkwam' }),
    handler: (options) => atDesk((desk) => run(desk, options)),
  };
}

async function run(desk: Desk, { form: id, fields, channel, json }: Options): Promise<void> {
  const form = formFor(desk, id);
  const entry = filledIn(form, {}, readPairs(form, fields), fieldContext(desk));
  if (entry.kind === 'faults')
    throw new Refusal(['Er is niets ingevoerd. Verbeter eerst:', ...entry.faults].join('\n'));
  const { answers } = entry;
  const name = nameFields(form)
    .map((field) => answers[field])
    .find((one) => typeof one === 'string');
  const registration = await carryOut(desk, {
    kind: 'hand in',
    id: randomUUID(),
    form: form.id,
    prefix: form.prefix,
    answers,
    origin: byStaff(desk, channel),
    submittedBy: { id: channel ?? SECRETARIAT.id, name: name ?? SECRETARIAT.name },
  });
  await tell(desk, registration, json, `Ingevoerd als ${registration.number}. De deelnemer krijgt bericht.`);
}
