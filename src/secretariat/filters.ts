import type { Argv } from 'yargs';
import { readProvince } from '../language/gemeenten/province.ts';
import { statusesOf } from '../registration/course.ts';
import { marksOf } from '../registration/formTerms.ts';
import type { Registration } from '../registration/registration.ts';
import type { Chosen, RegistrationFilter } from '../registration/wanted.ts';
import { Misunderstood, Refusal } from './desk.ts';
import type { Desk, Office } from './desk.ts';
import { chosenIn } from './formChoice.ts';
import { codesIn, gemeenteCode } from './lists.ts';
import { pastDay } from './day.ts';
import { asNumber } from './number.ts';
import { searchFor } from './search.ts';

/** The options with which the staff say which registrations they mean. */
export function withFilters<T>(yargs: Argv<T>) {
  return yargs
    .option('zoek', { type: 'string', describe: 'Alleen met deze tekst in een naam of e-mailadres' })
    .option('nummer', { type: 'string', array: true, describe: 'Alleen dit nummer (of deze nummers)' })
    .option('form', { type: 'string', describe: 'Alleen dit formulier' })
    .option('status', {
      type: 'string',
      array: true,
      describe: 'Alleen deze status (of statussen)',
    })
    .coerce('status', (status?: string[]) => status?.map((one) => one.toLowerCase()))
    .option('gemeente', { type: 'string', describe: 'Alleen deze gemeente: naam of CBS-code' })
    .option('opgave', {
      type: 'string',
      alias: 'keuze',
      describe: 'Alleen deze opgave of andere keuze (eerste of tweede keus): nummer of naam',
    })
    .option('provincie', { type: 'string', describe: 'Alleen gemeenten in deze provincie' })
    .option('van', {
      type: 'string',
      describe: 'Binnengekomen op of na deze dag (27 maart, gisteren, 2018-03-27)',
    })
    .option('tot', {
      type: 'string',
      describe: 'Binnengekomen op of voor deze dag (27 maart, gisteren, 2018-03-27)',
    });
}

export interface Filters {
  zoek?: string | undefined;
  nummer?: string[] | undefined;
  form?: string | undefined;
  status?: string[] | undefined;
  gemeente?: string | undefined;
  opgave?: string | undefined;
  provincie?: string | undefined;
  van?: string | undefined;
  tot?: string | undefined;
}

/** @returns the registrations that are meant, as they came in. @throws Refusal when a filter names what is not there */
export function findFiltered(desk: Desk, filters: Filters): Promise<Registration[]> {
  return desk.store.registrations.find(wantedBy(desk, filters));
}

/** @returns what the store is asked for. @throws Refusal when a filter names what is not there */
export function wantedBy(desk: Desk, filters: Filters): RegistrationFilter {
  const { form, status, nummer, van, tot, zoek } = filters;
  return {
    ...(form !== undefined && { form: knownForm(desk, form) }),
    ...(status && { status: status.map((one) => knownStatus(desk, one)) }),
    ...(nummer && { numbers: nummer.map(asNumber) }),
    ...(van !== undefined && { from: pastDay('--van', van, desk.now()) }),
    ...(tot !== undefined && { to: pastDay('--tot', tot, desk.now()) }),
    ...(zoek !== undefined && { search: searchFor(desk, zoek) }),
    chosen: chosenBy(desk, filters),
  };
}

/** @returns what the answers must be like; which of them count, each form says */
function chosenBy(desk: Desk, { form, gemeente, opgave, provincie }: Filters): Chosen[][] {
  const { knowledge } = desk;
  const forms = knowledge.forms.filter(({ id }) => form === undefined || id === form);
  const organisation = (codes: string[]) =>
    forms.map((one) => ({ form: one.id, fields: marksOf(one).organisation, codes }));
  const choice = (codes: ReadonlyMap<string, string>) =>
    forms.map((one) => ({
      form: one.id,
      fields: [marksOf(one).choice, marksOf(one).second].filter((id) => id !== undefined),
      codes: [codes.get(one.id)].filter((code) => code !== undefined),
    }));
  const today = desk.now().slice(0, 10);
  return [
    ...(gemeente === undefined ? [] : [organisation([gemeenteCode(knowledge, gemeente, today)])]),
    ...(provincie === undefined ? [] : [organisation(codesIn(knowledge, knownProvince(desk, provincie)))]),
    ...(opgave === undefined ? [] : [choice(chosenIn(knowledge, forms, opgave))]),
  ];
}

/** @throws Misunderstood naming the statuses there are */
function knownStatus(desk: Desk, status: string): string {
  const all = statusesOf(desk.knowledge.forms.map(({ id }) => desk.terms(id).course));
  if (all.includes(status)) return status;
  throw new Misunderstood(`Er is geen status "${status}". Kies uit: ${all.join(', ')}.`);
}

/** @throws Refusal naming the forms there are */
export function knownForm(desk: Office, form: string): string {
  const ids = desk.knowledge.forms.map(({ id }) => id);
  if (ids.includes(form)) return form;
  throw new Refusal(`Er is geen formulier "${form}". Kies uit: ${ids.join(', ')}.`);
}

/** @throws Refusal naming the provinces there are */
export function knownProvince(desk: Desk, text: string): string {
  const found = readProvince(text);
  if (found !== undefined) return found;
  const all = [...new Set(desk.knowledge.lists.gemeenten.map(({ province }) => province))].sort();
  throw new Refusal(`Er is geen provincie "${text}". Kies uit: ${all.join(', ')}.`);
}
