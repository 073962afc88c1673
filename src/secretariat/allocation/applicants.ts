import type { Applicant } from '../../registration/allocate/applicant.ts';
import type { Registration } from '../../registration/registration.ts';
import { Refusal } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { codeOf } from '../../text/answer.ts';
import { knownForm } from '../filters.ts';

/**
 * @param form undefined for the only form with places to divide
 * @throws Refusal when the form has no places to divide
 */
export function formWithPlaces(desk: Desk, form: string | undefined): string {
  const ids = desk.knowledge.forms.map(({ id }) => id);
  const dividing = ids.filter((id) => desk.terms(id).texts.statuses.includes('geplaatst'));
  const chosen = form === undefined ? dividing[0] : knownForm(desk, form);
  if (chosen !== undefined && dividing.includes(chosen) && (form !== undefined || dividing.length === 1))
    return chosen;
  throw new Refusal(
    `Kies met --form een formulier waarbij plaatsen te verdelen zijn: ${dividing.join(', ')}.`,
  );
}

/** @returns everyone who takes part in the division, by number; who withdrew does not */
export async function candidates(desk: Desk, form: string): Promise<Registration[]> {
  const status = ['ontvangen', 'geplaatst', 'wachtlijst', 'niet geplaatst'] as const;
  return desk.store.registrations.find({ form, status: [...status] });
}

/** @throws Refusal when a registration has no municipality or opgave */
export function asApplicant({ number, answers, status, details }: Registration): Applicant {
  const gemeente = codeOf(answers.gemeente);
  const first = codeOf(answers.opgave);
  const second = codeOf(answers.tweedeOpgave);
  if (!gemeente || !first)
    throw new Refusal(
      `${number} heeft geen gemeente of geen opgave. Vul dat eerst aan. Er is niets verdeeld.`,
    );
  return {
    id: number,
    gemeente,
    first,
    ...(second && second !== first && { second }),
    ...(status === 'geplaatst' && { place: codeOf(details.plaats) || first }),
  };
}
