import type { Argv } from 'yargs';
import { codeOf } from '../text/answer.ts';
import { readProvince } from '../language/gemeenten.ts';
import { STATUSES } from '../registration/registration.ts';
import type { Registration } from '../registration/registration.ts';
import type { RegistrationFilter } from '../registration/registrationStore.ts';
import { Refusal } from './desk.ts';
import type { Desk } from './desk.ts';
import { chosenItem, gemeenteCode, provinceOf } from './lists.ts';
import { pastDay } from './day.ts';
import { searched } from './search.ts';

/** The options with which the staff say which registrations they mean. */
export function withFilters<T>(yargs: Argv<T>) {
  return yargs
    .option('zoek', { type: 'string', describe: 'Alleen met deze tekst in een naam of e-mailadres' })
    .option('form', { type: 'string', describe: 'Alleen dit formulier, zoals startdag' })
    .option('status', {
      type: 'string',
      choices: STATUSES,
      array: true,
      describe: 'Alleen deze status (of statussen)',
    })
    .coerce('status', (status?: string[]) => status?.map((one) => one.toLowerCase()))
    .option('gemeente', { type: 'string', describe: 'Alleen deze gemeente: naam of CBS-code' })
    .option('opgave', {
      type: 'string',
      describe: 'Alleen deze opgave (eerste of tweede keus): nummer of naam',
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
  form?: string | undefined;
  status?: string[] | undefined;
  gemeente?: string | undefined;
  opgave?: string | undefined;
  provincie?: string | undefined;
  van?: string | undefined;
  tot?: string | undefined;
}

/** @throws Refusal when a filter names what is not there */
export async function findFiltered(desk: Desk, filters: Filters): Promise<Registration[]> {
  const { knowledge } = desk;
  const filter: RegistrationFilter = {
    ...(filters.form !== undefined && { form: knownForm(desk, filters.form) }),
    ...(filters.status && { status: STATUSES.filter((status) => filters.status?.includes(status)) }),
    ...(filters.gemeente !== undefined && {
      gemeente: gemeenteCode(knowledge, filters.gemeente, desk.now().slice(0, 10)),
    }),
    ...(filters.opgave !== undefined && { opgave: chosenItem(knowledge, 'opgaven', filters.opgave).code }),
    ...(filters.van !== undefined && { from: pastDay('van', filters.van, desk.now()) }),
    ...(filters.tot !== undefined && { to: pastDay('tot', filters.tot, desk.now()) }),
  };
  const province = filters.provincie === undefined ? undefined : knownProvince(desk, filters.provincie);
  const found = searched(desk, await desk.store.registrations.find(filter), filters.zoek);
  if (province === undefined) return found;
  const of = provinceOf(knowledge);
  return found.filter(({ answers }) => of(codeOf(answers.gemeente)) === province);
}

/** @throws Refusal naming the forms there are */
export function knownForm(desk: Desk, form: string): string {
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
