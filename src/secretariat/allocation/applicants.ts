import type { Applicant } from '../../registration/allocate/applicant.ts';
import { FIRST } from '../../registration/course.ts';
import { marksOf } from '../../registration/formTerms.ts';
import { choicesIn, codeIn, keyOf, organisationIn } from '../../registration/marks.ts';
import type { Registration } from '../../registration/registration.ts';
import { Refusal } from '../desk.ts';
import type { Office } from '../desk.ts';
import { codeOf } from '../../text/answer.ts';
import { ALONE } from './dividing.ts';
import type { Dividing } from './dividing.ts';

/** @returns everyone who takes part in the division, by number; who withdrew or let an offer pass does not */
export async function candidates(desk: Office, { form, seats }: Dividing): Promise<Registration[]> {
  const status = [FIRST, seats.placed, seats.waiting, seats.without];
  const found = await desk.store.registrations.find({ form: form.id, status });
  return found.filter((one) => one.status !== seats.without || one.details.aanbodTot === undefined);
}

/**
 * @param refill whether everyone with a place, or who is offered one, keeps it; else only who was given it by hand
 * @throws Refusal when a registration does not say for whom it is, or what was chosen
 */
export function asApplicant(dividing: Dividing, registration: Registration, refill: boolean): Applicant {
  const { number, answers, status, details } = registration;
  const { form, seats, choice, organisation } = dividing;
  const marks = marksOf(form);
  const chosen = choicesIn(form, answers);
  const gemeente = marks.organisation.length > 0 ? keyOf(organisationIn(form, answers)) : number;
  const first = marks.choice === undefined ? ALONE : codeIn(chosen.first);
  const second = codeIn(chosen.second);
  if (!gemeente || !first)
    throw new Refusal(
      `${number} heeft geen ${organisation} of geen ${choice.label}. Vul dat eerst aan. Er is niets verdeeld.`,
    );
  const offered = refill && status === seats.waiting ? codeOf(details.aanbod) : '';
  const keeps = refill ? status === seats.placed : isByHand(dividing, registration);
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
export function isByHand({ seats }: Dividing, { status, details }: Registration): boolean {
  return status === seats.placed && details.gegeven !== undefined;
}
