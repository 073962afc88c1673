import { randomUUID } from 'node:crypto';
import type { CommandModule } from 'yargs';
import { nameFields } from '../registration/formTerms.ts';
import { filledIn, readPairs } from './answers.ts';
import { formFor, tell } from './byHand.ts';
import { byStaff, Refusal, refusalOf, SECRETARIAT } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { CHANNELS } from './import/beside.ts';
import type { Field, Form } from '../forms/form.ts';
import type { Registration } from '../registration/registration.ts';
import { fieldContext } from './import/entry.ts';
import type { Cells } from './import/entry.ts';

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
  const registration = await enter(desk, form, readPairs(form, fields), channel);
  await tell(desk, registration, json, `Ingevoerd als ${registration.number}. De deelnemer krijgt bericht.`);
}

/**
 * Enters one that came by phone, mail or letter, by the form's own rules.
 * @param cells by field id, as people write them
 * @param id of the form instance: entered again, it changes nothing
 * @param hint how an answer that is missing can be given; as the command line does when absent
 * @throws Refusal with every fault
 */
export async function enter(
  desk: Desk,
  form: Form,
  cells: Cells,
  channel: string | undefined,
  id: string = randomUUID(),
  hint?: (field: Field) => string,
): Promise<Registration> {
  const entry = filledIn(form, {}, cells, fieldContext(desk), undefined, hint);
  if (entry.kind === 'faults') throw refusalOf('Er is niets ingevoerd.', entry.faults);
  const { answers } = entry;
  const name = nameFields(form)
    .map((field) => answers[field])
    .find((one) => typeof one === 'string');
  const [outcome] = await desk.store.registrations.apply([
    {
      ...{ kind: 'hand in', id, form: form.id, prefix: form.prefix, answers },
      origin: byStaff(desk, channel),
      submittedBy: { id: channel ?? SECRETARIAT.id, name: name ?? SECRETARIAT.name },
    },
  ]);
  if (!outcome || outcome.kind === 'refused') throw new Refusal(outcome?.reason ?? 'Er is niets ingevoerd.');
  return outcome.registration;
}
