import type { Argv } from 'yargs';
import { chosenFor } from '../../registration/visits.ts';
import type { Ambassadeur } from '../../registration/visits.ts';
import type { Registration } from '../../registration/registration.ts';
import { Refusal } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { chosenItem } from '../lists.ts';

/** Who goes, as the staff say it. */
export interface Who {
  ambassador?: string | undefined;
  mail?: string | undefined;
}

export function withWho<T>(yargs: Argv<T>) {
  return yargs
    .option('ambassador', { type: 'string', describe: 'Ambassadeur: bandell, sint of spies' })
    .option('mail', { type: 'string', describe: 'Mailadres van de ambassadeur, als dat een ander is' });
}

/**
 * @param before who was chosen before, and goes unless another is named
 * @returns the ambassador meant, with the mail address that is given, else the one known before, else the one in knowledge/lists
 * @throws Refusal when the list has nobody like that, or the address is none
 */
export function ambassadorNamed(
  desk: Desk,
  { ambassador, mail }: Who,
  before?: Ambassadeur,
): Ambassadeur | undefined {
  if (mail !== undefined && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(mail))
    throw new Refusal(`"${mail}" is geen mailadres. Schrijf het als naam@organisatie.nl.`);
  const code = ambassador ?? before?.code;
  if (code === undefined && mail !== undefined)
    throw new Refusal('U gaf een mailadres, maar niet van wie. Kies ook met --ambassador wie er gaat.');
  if (code === undefined) return undefined;
  const item = chosenItem(desk.knowledge, 'ambassadeurs', code);
  const email =
    mail ?? (before !== undefined && before.code === item.code ? before.email : undefined) ?? item.mail;
  return { code: item.code, name: item.name, ...(email !== undefined && { email }) };
}

/** Says it when an ambassador is to go who can't be told. */
export function remarkUnreachable(desk: Desk, visit: Registration): void {
  const person = chosenFor(visit);
  if (!person || person.email !== undefined) return;
  if (!['ontvangen', 'contact', 'voorbereiding', 'gepland'].includes(visit.status)) return;
  desk.out.remark(
    `Let op: er is geen mailadres van ${person.name} bekend. Die krijgt dus geen bericht en geen afspraak. Geef het met visits assign ${visit.number} --ambassador ${person.code} --mail …, of zet het in knowledge/lists/ambassadeurs.yaml.`,
  );
}
