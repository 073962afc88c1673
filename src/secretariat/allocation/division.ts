import type { Allocation } from '../../registration/allocate/applicant.ts';
import type { Registration } from '../../registration/registration.ts';
import { addDays, dayOf, inDutch } from '../../time/amsterdam.ts';
import { Refusal } from '../desk.ts';
import type { Office } from '../desk.ts';
import { candidates, isByHand } from './applicants.ts';
import { formWithPlaces } from './dividing.ts';
import type { Dividing } from './dividing.ts';
import { inputOf } from './input.ts';
import type { Asked } from './input.ts';
import { divided } from './keep.ts';
import type { Divided } from './keep.ts';
import { differences } from './outcomes.ts';
import type { Difference } from './outcomes.ts';
import { outlook } from './outlook.ts';
import type { Outlook } from './outlook.ts';
import { divideRun } from './runs.ts';
import type { RunInput } from './runs.ts';

/** A division of a form's places as it would be now: nothing of it is stored. */
export interface Division extends Divided {
  dividing: Dividing;
  registrations: readonly Registration[];
  /** Who gets something else than they have now. */
  changed: Difference[];
  outlook: Outlook;
}

/** How an input is divided: at once, or in a thread. */
export type Divide = (input: RunInput) => Allocation | Promise<Allocation>;

/**
 * @param asked what is to be divided, of which form
 * @throws Refusal when it is not clear what is to be divided
 */
export async function division(
  office: Office,
  asked: Asked & { form?: string | undefined },
  divide: Divide = divideRun,
): Promise<Division> {
  const dividing = formWithPlaces(office, asked.form);
  const registrations = await candidates(office, dividing);
  const input = await inputOf(office, dividing, registrations, asked);
  const made = divided(office, dividing, input, registrations, await divide(input));
  return {
    ...made,
    dividing,
    registrations,
    changed: differences(made.all, dividing),
    outlook: outlook(office, dividing, registrations, made.allocation, dayOf(made.at)),
  };
}

/** @returns whether places were given by a division that still stand */
export function isDivided(dividing: Dividing, registrations: readonly Registration[]): boolean {
  return registrations.some((one) => one.status === dividing.seats.placed && !isByHand(dividing, one));
}

/** @returns the first day on which a division may be made definite; undefined when that is always */
export function definiteFrom({ form: { closes } }: Dividing): string | undefined {
  return closes === undefined ? undefined : addDays(closes, 1);
}

/**
 * @param again whether people may lose a place that they were told of
 * @throws Refusal when people can still sign up, or would lose such a place without that being asked
 */
export function mayCarryOut(
  office: Office,
  { dividing, registrations, input }: Division,
  again: boolean,
): void {
  const from = definiteFrom(dividing);
  if (from !== undefined && dayOf(office.now()) < from)
    throw new Refusal(
      `Aanmelden kan nog tot en met ${inDutch(addDays(from, -1))}. Verdeel daarna. Bekijken wat er zou gebeuren kan nu al, met een proef (--dry-run).`,
    );
  if (!input.refill && !again && isDivided(dividing, registrations))
    throw new Refusal(
      'De plaatsen zijn al verdeeld. Verdeel wat vrij is (--refill), of alles opnieuw (--again): mensen kunnen dan hun plaats verliezen.',
    );
}
