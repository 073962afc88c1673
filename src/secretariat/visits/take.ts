import { contractJson } from '../../registration/contractJson.ts';
import { asVisit } from '../../registration/visitStep.ts';
import type { Visit, VisitStep } from '../../registration/visitStep.ts';
import type { Form } from '../../forms/form.ts';
import type { Registration } from '../../registration/registration.ts';
import { Refusal, report } from '../desk.ts';
import type { Desk, Office } from '../desk.ts';
import { findNumber } from '../number.ts';
import { remarkUnreachable } from './who.ts';

/** @returns the forms in whose course a date is agreed on */
export function visitForms(desk: Office): Form[] {
  return desk.knowledge.forms.filter(({ id }) => desk.terms(id).course.appoints !== undefined);
}

/** @throws Refusal when there is no visit with this number */
export async function findVisit(desk: Desk, number: string): Promise<Visit> {
  return visitIn(desk, await findNumber(desk, number));
}

/** @throws Refusal when its course agrees on no date */
export function visitIn(desk: Office, registration: Registration): Visit {
  const visit = asVisit(registration, desk.terms(registration.form).course);
  if (visit) return visit;
  throw new Refusal(
    `${registration.number} is geen aanvraag voor een bezoek, maar een "${registration.form}".`,
  );
}

/** Takes one step with a visit and says how it is now. @throws Refusal when it may not be taken */
export async function take(
  desk: Desk,
  number: string,
  json: boolean | undefined,
  decide: (visit: Visit) => VisitStep,
): Promise<void> {
  const registration = await taken(desk, decide(await findVisit(desk, number)));
  report(
    desk,
    json,
    { ...contractJson(registration), details: registration.details },
    `${registration.number}: ${registration.status}`,
  );
  remarkUnreachable(desk, visitIn(desk, registration));
}

/** Carries a step out. @throws Refusal when it may not be taken */
export async function taken(desk: Office, step: VisitStep): Promise<Registration> {
  if (step.kind === 'refused') throw new Refusal(step.reason);
  const [outcome] = await desk.store.registrations.apply([step.command]);
  if (outcome?.kind === 'done') return outcome.registration;
  throw new Refusal(outcome?.kind === 'refused' ? outcome.reason : 'Er verandert niets.');
}
