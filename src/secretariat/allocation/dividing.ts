import type { Form } from '../../forms/form.ts';
import type { Course } from '../../registration/course.ts';
import { labelOf, marksOf } from '../../registration/formTerms.ts';
import { Refusal } from '../desk.ts';
import type { Office } from '../desk.ts';
import { knownForm } from '../filters.ts';
import { formChoice } from '../formChoice.ts';
import type { FormChoice } from '../formChoice.ts';

/** A form whose places are divided, with what its data say of that. */
export interface Dividing {
  form: Form;
  /** What those become who have a place, wait for one, or get none. */
  seats: NonNullable<Course['allots']>;
  /** What a place is in; of a form without a choice the one thing there is. */
  choice: FormChoice;
  /** Who is spread, in the middle of a sentence: gemeente. */
  organisation: string;
  /** Whether these are municipalities, which have a province. */
  ofGemeenten: boolean;
}

/** The one thing to choose where nothing is chosen. */
export const ALONE = '1';

/**
 * @param form undefined for the only form with places to divide
 * @throws Refusal when the form has no places to divide
 */
export function formWithPlaces(office: Office, form: string | undefined): Dividing {
  const all = office.knowledge.forms.filter(({ id }) => office.terms(id).course.allots !== undefined);
  const id = form === undefined ? undefined : knownForm(office, form);
  const chosen =
    id === undefined ? all.slice(0, all.length === 1 ? 1 : 0) : all.filter((one) => one.id === id);
  if (chosen[0]) return dividing(office, chosen[0]);
  throw new Refusal(
    `Kies met --form een formulier waarbij plaatsen te verdelen zijn: ${all.map((one) => one.id).join(', ')}.`,
  );
}

/** @throws Refusal when it has no places to divide */
export function dividing(office: Office, form: Form): Dividing {
  const seats = office.terms(form.id).course.allots;
  if (!seats) throw new Refusal(`Bij "${form.title}" zijn geen plaatsen te verdelen. Er is niets gewijzigd.`);
  const [organisation] = marksOf(form).organisation;
  return {
    form,
    seats,
    choice: formChoice(office.knowledge, form) ?? {
      label: 'plaats',
      where: 'bij dit formulier',
      items: [{ code: ALONE, name: form.title }],
    },
    organisation: labelOf(form, organisation) ?? 'organisatie',
    ofGemeenten: form.fields.find(({ id }) => id === organisation)?.type === 'gemeente',
  };
}
