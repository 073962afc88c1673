import type { Argv } from 'yargs';
import { codeOf } from '../text/answer.ts';
import { readProvince } from '../language/gemeenten/province.ts';
import type { Form } from '../forms/form.ts';
import { statusesOf } from '../registration/course.ts';
import { marksOf } from '../registration/formTerms.ts';
import { choicesIn, codeIn } from '../registration/marks.ts';
import type { Registration } from '../registration/registration.ts';
import type { RegistrationFilter } from '../registration/registrationStore.ts';
import { Misunderstood, Refusal } from './desk.ts';
import type { Desk, Office } from './desk.ts';
import { chosenIn } from './formChoice.ts';
import { gemeenteCode, provinceOf } from './lists.ts';
import { pastDay } from './day.ts';
import { searched } from './search.ts';

/** The options with which the staff say which registrations they mean. */
export function withFilters<T>(yargs: Argv<T>) {
  return yargs
    .option('zoek', { type: 'string', describe: 'Alleen met deze tekst in een naam of e-mailadres' })
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
  const filter: RegistrationFilter = {
    ...(filters.form !== undefined && { form: knownForm(desk, filters.form) }),
    ...(filters.status && { status: filters.status.map((status) => knownStatus(desk, status)) }),
    ...(filters.van !== undefined && { from: pastDay('van', filters.van, desk.now()) }),
    ...(filters.tot !== undefined && { to: pastDay('tot', filters.tot, desk.now()) }),
  };
  const wanted = byAnswers(desk, filters);
  const found = searched(desk, await desk.store.registrations.find(filter), filters.zoek);
  return found.filter((one) => wanted.every((isWanted) => isWanted(one)));
}

type Test = (registration: Registration) => boolean;

/** @returns what the answers must be like; which of them count, each form says */
function byAnswers(desk: Desk, { form, gemeente, opgave, provincie }: Filters): Test[] {
  const { knowledge } = desk;
  const forms = knowledge.forms.filter(({ id }) => form === undefined || id === form);
  const formOf = ({ form: own }: Registration) => forms.find(({ id }) => id === own);
  const tests: Test[] = [];
  if (gemeente !== undefined) {
    const code = gemeenteCode(knowledge, gemeente, desk.now().slice(0, 10));
    tests.push((one) => organisationCodes(formOf(one), one).includes(code));
  }
  if (opgave !== undefined) {
    const codes = chosenIn(knowledge, forms, opgave);
    tests.push((one) => {
      const { first, second } = choicesIn(formOf(one), one.answers);
      return codes.has(one.form) && [first, second].map(codeIn).includes(codes.get(one.form)!);
    });
  }
  if (provincie !== undefined) {
    const province = knownProvince(desk, provincie);
    const of = provinceOf(knowledge);
    tests.push((one) => organisationCodes(formOf(one), one).some((code) => of(code) === province));
  }
  return tests;
}

function organisationCodes(form: Form | undefined, { answers }: Registration): string[] {
  return marksOf(form).organisation.map((id) => codeOf(answers[id]));
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
