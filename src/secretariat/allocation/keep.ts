import { addDays, dayOf } from '../../time/amsterdam.ts';
import type { Allocation } from '../../registration/allocate/applicant.ts';
import type { Registration } from '../../registration/registration.ts';
import { byStaff, Refusal } from '../desk.ts';
import type { Office } from '../desk.ts';
import type { Dividing } from './dividing.ts';
import { commandsFor, outcomes } from './outcomes.ts';
import type { Outcome } from './outcomes.ts';
import { divideRun } from './runs.ts';
import type { RunInput } from './runs.ts';

/** A division that was made, and is not carried out yet. */
export interface Divided {
  at: string;
  input: RunInput;
  allocation: Allocation;
  all: Outcome[];
}

/** @returns the division, with what it means for each registration. @param allocation made from the input, when it was already */
export function divided(
  office: Office,
  dividing: Dividing,
  input: RunInput,
  registrations: readonly Registration[],
  allocation = divideRun(input),
): Divided {
  const at = office.now();
  const all = outcomes(registrations, allocation, {
    dividing,
    texts: office.terms(dividing.form.id).texts.explanations,
    waitingPlaces: input.waitingPlaces,
    offerUntil: input.refill ? offerUntil(dividing, at) : undefined,
    run: { verdeling: at, zaad: input.seed },
  });
  return { at, input, allocation, all };
}

/** @returns the last day of an offer that is made now; undefined when the form's places are given at once */
function offerUntil({ form }: Dividing, at: string): string | undefined {
  const refill = form.places?.refill;
  return typeof refill === 'object' ? addDays(dayOf(at), refill.offer) : undefined;
}

/** A member of the staff, or nobody when the daily run does it by itself. */
function whoDivides(office: Office & { staff?: string }) {
  return { staff: office.staff ?? 'verdeling', now: () => office.now() };
}

/**
 * Carries it out and keeps it, in one transaction; of a dry run only that it was done is kept.
 * @throws Refusal when a registration has changed meanwhile: nothing was done
 */
export async function keep(
  office: Office,
  dividing: Dividing,
  { at, input, allocation, all }: Divided,
): Promise<void> {
  const commands = input.dryRun ? [] : commandsFor(all, dividing, byStaff(whoDivides(office), 'verdeling'));
  const run = { at, seed: input.seed, input, result: allocation };
  const done = await office.store.allocations.save(run, commands);
  const refused = done.find((outcome) => outcome.kind === 'refused');
  if (refused)
    throw new Refusal(
      `Er is niets verdeeld: een aanmelding veranderde ondertussen. Probeer het opnieuw. (${refused.reason})`,
    );
}
