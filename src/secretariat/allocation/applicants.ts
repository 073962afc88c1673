import type { Applicant } from '../../registration/allocate/applicant.ts';
import type { Registration } from '../../registration/registration.ts';
import { Refusal } from '../desk.ts';
import type { Desk, Office } from '../desk.ts';
import { knownForm } from '../filters.ts';
import { codeOf } from '../../text/answer.ts';

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

/** @returns everyone who takes part in the division, by number; who withdrew or let an offer pass does not */
export async function candidates(desk: Office, form: string): Promise<Registration[]> {
  const status = ['ontvangen', 'geplaatst', 'wachtlijst', 'niet geplaatst'] as const;
  const found = await desk.store.registrations.find({ form, status: [...status] });
  return found.filter((one) => one.status !== 'niet geplaatst' || one.details.aanbodTot === undefined);
}

/**
 * @param refill whether everyone with a place, or who is offered one, keeps it; else only who was given it by hand
 * @throws Refusal when a registration has no municipality or opgave
 */
export function asApplicant(registration: Registration, refill: boolean): Applicant {
  const { number, answers } = registration;
  const gemeente = codeOf(answers.gemeente);
  const first = codeOf(answers.opgave);
  const second = codeOf(answers.tweedeOpgave);
  if (!gemeente || !first)
    throw new Refusal(
      `${number} heeft geen gemeente of geen opgave. Vul dat eerst aan. Er is niets verdeeld.`,
    );
  const { status, details } = registration;
  const offered = refill && status === 'wachtlijst' ? codeOf(details.aanbod) : '';
  const keeps = refill ? status === 'geplaatst' : isByHand(registration);
  return {
    id: number,
    gemeente,
    first,
    ...(second && second !== first && { second }),
    ...(keeps && { place: codeOf(details.plaats) || first }),
    ...(offered && { place: offered }),
  };
}

/** @returns whether the staff gave the place: a division leaves it as it is */
export function isByHand({ status, details }: Registration): boolean {
  return status === 'geplaatst' && details.gegeven !== undefined;
}
