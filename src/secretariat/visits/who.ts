import type { Argv } from 'yargs';
import { chosenFor } from '../../registration/proposal.ts';
import { isOpen } from '../../registration/visits.ts';
import type { Visit } from '../../registration/visitStep.ts';
import type { Visitor } from '../../registration/proposal.ts';
import type { Appoints } from '../../registration/course.ts';
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
    .option('ambassador', {
      type: 'string',
      alias: 'who',
      describe: 'Wie er gaat: code of naam uit de lijst van het verloop, zoals de ambassadeurs',
    })
    .option('mail', { type: 'string', describe: 'Mailadres van wie er gaat, als dat een ander is' });
}

/**
 * @param who where the course says that those who go are listed
 * @param before who was chosen before, and goes unless another is named
 * @returns who is meant, with the mail address that is given, else the one known before, else the one in knowledge/lists
 * @throws Refusal when the list has nobody like that, or the address is none
 */
export function visitorNamed(
  desk: Desk,
  who: Appoints['who'],
  { ambassador, mail }: Who,
  before?: Visitor,
): Visitor | undefined {
  if (mail !== undefined && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(mail))
    throw new Refusal(`"${mail}" is geen mailadres. Schrijf het als naam@organisatie.nl.`);
  const code = ambassador ?? before?.code;
  if (code === undefined && mail !== undefined)
    throw new Refusal('U gaf een mailadres, maar niet van wie. Kies ook met --ambassador wie er gaat.');
  if (code === undefined) return undefined;
  if (!who) throw new Refusal('In dit verloop kiest u niet wie er gaat. Laat --ambassador en --mail weg.');
  const item = chosenItem(desk.knowledge, who.list, code);
  const email =
    mail ?? (before !== undefined && before.code === item.code ? before.email : undefined) ?? item.mail;
  return { code: item.code, name: item.name, ...(email !== undefined && { email }) };
}

/** @returns who is to go and can't be told, as no address is known */
export function unreachable(visit: Visit): Visitor | undefined {
  const person = chosenFor(visit);
  return person && person.email === undefined && isOpen(visit) ? person : undefined;
}

/** Says it when somebody is to go who can't be told. */
export function remarkUnreachable(desk: Desk, visit: Visit): void {
  const person = unreachable(visit);
  if (!person) return;
  desk.out.remark(
    `Let op: er is geen mailadres van ${person.name} bekend. Die krijgt dus geen bericht en geen afspraak. Geef het met visits assign ${visit.number} --ambassador ${person.code} --mail …, of zet het in knowledge/lists/${visit.course.appoints.who?.list}.yaml.`,
  );
}
