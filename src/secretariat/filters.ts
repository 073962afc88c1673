import type { Argv } from 'yargs';
import { codeOf } from '../text/answer.ts';
import { DAY_PATTERN } from '../time/amsterdam.ts';
import { STATUSES } from '../registration/registration.ts';
import type { Registration } from '../registration/registration.ts';
import type { RegistrationFilter } from '../registration/registrationStore.ts';
import { Refusal } from './desk.ts';
import type { Desk } from './desk.ts';
import { chosenItem, gemeenteCode, provinceOf } from './lists.ts';

/** The options with which the staff say which registrations they mean. */
export function withFilters<T>(yargs: Argv<T>) {
  return yargs
    .option('form', { type: 'string', describe: 'Alleen dit formulier, zoals startdag' })
    .option('status', {
      type: 'string',
      choices: STATUSES,
      array: true,
      describe: 'Alleen deze status (of statussen)',
    })
    .option('gemeente', { type: 'string', describe: 'Alleen deze gemeente: naam of CBS-code' })
    .option('opgave', {
      type: 'string',
      describe: 'Alleen deze opgave (eerste of tweede keus): nummer of naam',
    })
    .option('provincie', { type: 'string', describe: 'Alleen gemeenten in deze provincie' })
    .option('van', { type: 'string', describe: 'Binnengekomen op of na deze dag (JJJJ-MM-DD)' })
    .option('tot', { type: 'string', describe: 'Binnengekomen op of voor deze dag (JJJJ-MM-DD)' });
}

export interface Filters {
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
    ...(filters.van !== undefined && { from: day('van', filters.van) }),
    ...(filters.tot !== undefined && { to: day('tot', filters.tot) }),
  };
  const province = filters.provincie === undefined ? undefined : knownProvince(desk, filters.provincie);
  const found = await desk.store.registrations.find(filter);
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

function knownProvince(desk: Desk, text: string): string {
  const all = [...new Set(desk.knowledge.lists.gemeenten.map(({ province }) => province))].sort();
  const found = all.find((province) => province.toLowerCase() === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new Refusal(`Er is geen provincie "${text}". Kies uit: ${all.join(', ')}.`);
}

/** @throws Refusal when it is no day that exists */
export function day(option: string, text: string): string {
  const exists = DAY_PATTERN.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  if (exists && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)) return text;
  throw new Refusal(`--${option} "${text}" is geen dag. Schrijf een dag als 2018-03-27.`);
}
