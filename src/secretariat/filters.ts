import type { Argv } from 'yargs';
import { DAY_PATTERN } from '../time/amsterdam.ts';
import type { Form } from '../forms/form.ts';
import { statusesOf } from '../registration/course.ts';
import { marksOf } from '../registration/formTerms.ts';
import { choicesIn, codeIn } from '../registration/marks.ts';
import type { Registration } from '../registration/registration.ts';
import type { RegistrationFilter } from '../registration/registrationStore.ts';
import { Misunderstood, Refusal } from './desk.ts';
import type { Desk, Office } from './desk.ts';
import { chosenIn } from './formChoice.ts';
import { gemeenteCode, gemeentenOf, provinceOf } from './lists.ts';

/** The options with which the staff say which registrations they mean. */
export function withFilters<T>(yargs: Argv<T>) {
  return yargs
    .option('form', { type: 'string', describe: 'Alleen dit formulier, zoals startdag' })
    .option('status', {
      type: 'string',
      array: true,
      describe: 'Alleen deze status (of statussen)',
    })
    .option('gemeente', { type: 'string', describe: 'Alleen deze gemeente: naam of CBS-code' })
    .option('opgave', {
      type: 'string',
      alias: 'keuze',
      describe: 'Alleen deze opgave of andere keuze (eerste of tweede keus): nummer of naam',
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
  const filter: RegistrationFilter = {
    ...(filters.form !== undefined && { form: knownForm(desk, filters.form) }),
    ...(filters.status && { status: filters.status.map((status) => knownStatus(desk, status)) }),
    ...(filters.van !== undefined && { from: day('van', filters.van) }),
    ...(filters.tot !== undefined && { to: day('tot', filters.tot) }),
  };
  const wanted = byAnswers(desk, filters);
  const found = await desk.store.registrations.find(filter);
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

/** @returns the code of a choice, empty when there is none */
export function codeOf(choice: unknown): string {
  return typeof choice === 'object' && choice !== null && 'code' in choice ? String(choice.code) : '';
}

/** @throws Refusal naming the forms there are */
export function knownForm(desk: Office, form: string): string {
  const ids = desk.knowledge.forms.map(({ id }) => id);
  if (ids.includes(form)) return form;
  throw new Refusal(`Er is geen formulier "${form}". Kies uit: ${ids.join(', ')}.`);
}

function knownProvince(desk: Desk, text: string): string {
  const all = [...new Set(gemeentenOf(desk.knowledge).map(({ province }) => province))].sort();
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
