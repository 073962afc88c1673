import { randomBytes } from 'node:crypto';
import type { AllocationRun } from '../../storage/registrations/allocationRuns.ts';
import { clean } from '../../text/clean.ts';
import { Refusal } from '../desk.ts';
import type { Office } from '../desk.ts';
import { division } from './division.ts';
import type { Divide } from './division.ts';
import type { Dividing } from './dividing.ts';
import type { Asked } from './input.ts';
import { keep } from './keep.ts';
import { RunInput } from './runs.ts';

const LONGEST_SEED = 40;

/** A run that is kept, with its input as it is read. */
export interface KeptRun extends AllocationRun {
  input: RunInput;
}

/** @returns every run of this form, trials too, oldest first */
export async function runsOf(office: Office, form: string): Promise<KeptRun[]> {
  const runs = await office.store.allocations.all();
  return runs
    .map((run) => ({ ...run, input: RunInput.parse(run.input) }))
    .filter(({ input }) => input.form === form);
}

/**
 * The seed that a trial on the page goes by: everybody sees the same outcome, and nobody tries seeds unseen.
 * @param refill only what is free is divided: by the seed of the last division that was carried out
 * @returns the seed of the last lot that was drawn; before there was any, one that follows from the form
 */
export function seedOf({ form }: Dividing, runs: readonly KeptRun[], refill: boolean): string {
  const last = runs.findLast(({ input }) => !refill || !input.dryRun);
  return last?.input.seed ?? [form.id, form.closes].filter(Boolean).join(' ');
}

/**
 * Draws another lot. That it was drawn is kept, as a trial of the command line is: who tries seeds until an outcome
 * pleases shows it.
 * @param seed one of the staff's own; drawn when empty
 * @returns the seed. @throws Refusal when it is too long
 */
export async function drawLot(
  office: Office,
  asked: Omit<Asked, 'refill' | 'dryRun'> & { form?: string | undefined },
  divide: Divide,
): Promise<string> {
  const seed = clean(asked.seed ?? '') || randomBytes(6).toString('hex');
  if (seed.length > LONGEST_SEED)
    throw new Refusal(`Het zaad is te lang: hoogstens ${LONGEST_SEED} tekens. Er is niets geloot.`);
  const made = await division(office, { ...asked, seed, refill: false, dryRun: true }, divide);
  await keep(office, made.dividing, made);
  return seed;
}
