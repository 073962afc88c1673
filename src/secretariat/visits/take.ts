import { contractJson } from '../../registration/contractJson.ts';
import type { Registration } from '../../registration/registration.ts';
import type { VisitStep } from '../../registration/visits.ts';
import { Refusal, report } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { findNumber } from '../number.ts';

/** @returns the forms whose registrations are visits */
export function visitForms(desk: Desk): string[] {
  return desk.knowledge.forms
    .map(({ id }) => id)
    .filter((id) => desk.terms(id).course.appoints !== undefined);
}

/** @throws Refusal when there is no visit with this number */
export async function findVisit(desk: Desk, number: string): Promise<Registration> {
  const found = await findNumber(desk, number);
  if (visitForms(desk).includes(found.form)) return found;
  throw new Refusal(`${found.number} is geen aanvraag voor een bezoek, maar een "${found.form}".`);
}

/** Takes one step with a visit and says how it is now. @throws Refusal when it may not be taken */
export async function take(
  desk: Desk,
  number: string,
  json: boolean | undefined,
  decide: (visit: Registration) => VisitStep,
): Promise<void> {
  const step = decide(await findVisit(desk, number));
  if (step.kind === 'refused') throw new Refusal(step.reason);
  const [outcome] = await desk.store.registrations.apply([step.command]);
  if (outcome?.kind !== 'done')
    throw new Refusal(outcome?.kind === 'refused' ? outcome.reason : 'Er verandert niets.');
  const { registration } = outcome;
  report(
    desk,
    json,
    { ...contractJson(registration), details: registration.details },
    `${registration.number}: ${registration.status}`,
  );
}
