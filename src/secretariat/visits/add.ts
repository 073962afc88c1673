import { randomUUID } from 'node:crypto';
import type { Argv } from 'yargs';
import type { Field, Form } from '../../forms/form.ts';
import type { Registration } from '../../registration/registration.ts';
import { contractJson } from '../../registration/contractJson.ts';
import { leastOf } from '../../registration/formTerms.ts';
import { filledIn, readPairs } from '../answers.ts';
import { byStaff, Misunderstood, Refusal, refusalOf, report, SECRETARIAT } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { fieldContext } from '../import/entry.ts';
import type { Cells } from '../import/entry.ts';
import { visitForms, visitIn } from './take.ts';
import { remarkUnreachable, visitorNamed, withWho } from './who.ts';

export interface NewVisit {
  fields?: string[] | undefined;
  form?: string | undefined;
  initiatief?: string | undefined;
  ambassador?: string | undefined;
  mail?: string | undefined;
  json?: boolean;
}

/** What is no field of the form among the options. */
const OWN = ['_', '$0', 'fields', 'form', 'initiatief', 'ambassador', 'who', 'mail', 'json'];

/** The options of a visit that nobody asked for; every field of the form is one too. */
export function withVisit<T>(yargs: Argv<T>) {
  return withWho(yargs)
    .strictOptions(false)
    .strict(false)
    .positional('fields', {
      type: 'string',
      array: true,
      describe: 'De antwoorden, zoals "naam=Jan de Vries"; --naam "Jan de Vries" mag ook',
    })
    .option('form', { type: 'string', describe: 'Het formulier, als er meer zijn' })
    .option('initiatief', { type: 'string', describe: 'Wie erom vraagt: een van wat het verloop noemt' });
}

/** `visits add`. */
export async function addVisit(desk: Desk, given: NewVisit): Promise<void> {
  const form = formMeant(desk, given.form);
  const cells = readPairs(form, [...(given.fields ?? []), ...optionsOf(form, given)]);
  const registration = await enterVisit(desk, form, cells, given);
  report(
    desk,
    given.json,
    { ...contractJson(registration), details: registration.details },
    `Vastgelegd als ${registration.number}.`,
  );
  remarkUnreachable(desk, visitIn(desk, registration));
}

/**
 * Enters a visit that nobody asked for: "op ons verzoek" in the letter of 29 August 2013.
 * @param cells the answers as people write them, by field id
 * @param hint how an answer that is missing can be given; as the command line does when absent
 * @throws Refusal with every fault
 */
export async function enterVisit(
  desk: Desk,
  form: Form,
  cells: Cells,
  { initiatief: named, ...who }: Pick<NewVisit, 'initiatief' | 'ambassador' | 'mail'>,
  hint?: (field: Field) => string,
): Promise<Registration> {
  const { appoints } = desk.terms(form.id).course;
  const initiatief = initiativeOf(appoints?.initiatives, named);
  const least = leastOf(form);
  const entry = filledIn(form, {}, cells, fieldContext(desk), ({ id }) => least.includes(id), hint);
  if (entry.kind === 'faults') throw refusalOf('Er is niets vastgelegd.', entry.faults);
  const chosen = who.ambassador === undefined ? undefined : visitorNamed(desk, appoints?.who, who);
  const [outcome] = await desk.store.registrations.apply([
    {
      kind: 'hand in',
      id: randomUUID(),
      form: form.id,
      prefix: form.prefix,
      answers: entry.answers,
      details: {
        ...(initiatief !== undefined && { initiatief }),
        ...(appoints?.who && chosen && { [appoints.who.name]: chosen }),
      },
      event: 'op ons verzoek',
      origin: byStaff(desk),
      submittedBy: SECRETARIAT,
    },
  ]);
  if (outcome?.kind !== 'done') throw new Refusal('Er is niets vastgelegd. Probeer het opnieuw.');
  return outcome.registration;
}

/** @throws Refusal when there is none, or not one alone and none is named */
export function formMeant(desk: Desk, id: string | undefined): Form {
  const forms = visitForms(desk);
  const found = id === undefined && forms.length === 1 ? forms[0] : forms.find((form) => form.id === id);
  if (found) return found;
  if (forms.length === 0) throw new Refusal('Er is geen formulier voor een bezoek.');
  throw new Refusal(`Kies met --form het formulier: ${forms.map((form) => form.id).join(', ')}.`);
}

/** @throws Misunderstood naming whose initiative it can be */
function initiativeOf(
  initiatives: Readonly<Record<string, string>> | undefined,
  named: string | undefined,
): string | undefined {
  if (!initiatives) return named;
  const found = named === undefined ? undefined : initiatives[named];
  if (found !== undefined) return found;
  throw new Misunderstood(`Geef met --initiatief wie erom vraagt: ${Object.keys(initiatives).join(', ')}.`);
}

/** @returns the options that are fields of the form. @throws Misunderstood naming one that is not */
function optionsOf({ fields }: Form, given: object): string[] {
  return Object.entries(given)
    .filter(([name, value]) => !OWN.includes(name) && value !== undefined)
    .map(([name, value]) => {
      if (fields.some(({ id }) => id === name)) return `${name}=${String(value)}`;
      throw new Misunderstood(
        `De optie --${name} is er niet. Kies uit: ${fields.map(({ id }) => `--${id}`).join(', ')}.`,
      );
    });
}
