import { randomUUID } from 'node:crypto';
import type { Argv } from 'yargs';
import { contractJson } from '../../registration/contractJson.ts';
import { byStaff, Refusal, report, SECRETARIAT } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { fieldContext, readEntry } from '../import/entry.ts';
import { chosenItem } from '../lists.ts';
import { visitForms } from './take.ts';

export interface NewVisit {
  organisatie: string;
  naam: string;
  email: string;
  vraag: string;
  initiatief: string;
  functie?: string | undefined;
  gemeente?: string | undefined;
  ambassador?: string | undefined;
  json?: boolean;
}

/** The options of a visit that nobody asked for. */
export function withVisit<T>(yargs: Argv<T>) {
  return yargs
    .option('organisatie', { type: 'string', demandOption: true, describe: 'Gemeente of regio' })
    .option('naam', { type: 'string', demandOption: true, describe: 'Contactpersoon daar' })
    .option('email', { type: 'string', demandOption: true, describe: 'Mailadres van de contactpersoon' })
    .option('vraag', { type: 'string', demandOption: true, describe: 'Waar het over gaat' })
    .option('initiatief', { choices: ['VNG', 'minister'], demandOption: true, describe: 'Wie erom vraagt' })
    .option('functie', { type: 'string', describe: 'Functie van de contactpersoon' })
    .option('gemeente', { type: 'string', describe: 'De gemeente, als het er één is' })
    .option('ambassador', { type: 'string', describe: 'Ambassadeur: bandell, sint of spies' });
}

/**
 * Enters a visit on the initiative of the VNG or the minister: "op ons verzoek" in the letter of 29 August 2013.
 * @throws Refusal with every fault
 */
export async function addVisit(
  desk: Desk,
  { ambassador, initiatief, json, ...given }: NewVisit,
): Promise<void> {
  const form = desk.knowledge.forms.find(({ id }) => id === visitForms(desk)[0]);
  if (!form) throw new Refusal('Er is geen formulier voor een bezoek.');
  const soort = given.gemeente === undefined ? 'regio' : 'gemeente';
  const cells = new Map<string, unknown>(
    Object.entries({ ...given, soort }).filter(([, value]) => value !== undefined),
  );
  const entry = readEntry(form, cells, fieldContext(desk), false);
  if (entry.kind === 'faults')
    throw new Refusal(['Er is niets vastgelegd. Verbeter eerst:', ...entry.faults].join('\n'));
  const chosen =
    ambassador === undefined ? undefined : chosenItem(desk.knowledge, 'ambassadeurs', ambassador);
  const [outcome] = await desk.store.registrations.apply([
    {
      kind: 'hand in',
      id: randomUUID(),
      form: form.id,
      prefix: form.prefix,
      answers: entry.answers,
      details: {
        initiatief: initiatief === 'minister' ? 'de minister' : 'de VNG',
        ...(chosen && { ambassadeur: chosen }),
      },
      event: 'op ons verzoek',
      origin: byStaff(desk),
      submittedBy: SECRETARIAT,
    },
  ]);
  if (outcome?.kind !== 'done') throw new Refusal('Er is niets vastgelegd. Probeer het opnieuw.');
  const { registration } = outcome;
  report(
    desk,
    json,
    { ...contractJson(registration), details: registration.details },
    `Vastgelegd als ${registration.number}.`,
  );
}
