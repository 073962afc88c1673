import { randomBytes } from 'node:crypto';
import type { ArgumentsCamelCase } from 'yargs';
import type { Registration } from '../../registration/registration.ts';
import { Refusal } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { asApplicant } from './applicants.ts';
import { readPerOpgave, RunInput } from './runs.ts';

/** What can be asked of `allocate`. */
export interface Flags {
  form?: string | undefined;
  places?: number | undefined;
  'per-opgave'?: string | undefined;
  seed?: string | undefined;
  'waiting-places'?: number | undefined;
  refill: boolean;
  again: boolean;
  'dry-run': boolean;
  json?: boolean;
}
export type Options = ArgumentsCamelCase<Flags>;

/**
 * @returns what is to be divided; what is not said is as it was the last time, when only what came free is divided
 * @throws Refusal when it is not clear how many places there are
 */
export async function inputOf(
  desk: Desk,
  form: string,
  registrations: Registration[],
  options: Options,
): Promise<RunInput> {
  const last = options.refill ? await lastInput(desk, form) : undefined;
  const places = options.places ?? last?.places;
  if (places === undefined || !Number.isSafeInteger(places) || places < 0)
    throw new Refusal('Geef met --places hoeveel plaatsen er zijn: een heel getal. Er is niets verdeeld.');
  const perOpgave = options.perOpgave === undefined ? last?.perOpgave : readPerOpgave(options.perOpgave);
  if (options.perOpgave !== undefined && perOpgave === undefined)
    throw new Refusal('Schrijf --per-opgave als 25, of per opgave als 1=30,2=20. Er is niets verdeeld.');
  const codes = new Set((desk.knowledge.lists.choices.opgaven ?? []).map(({ code }) => code));
  const strange =
    typeof perOpgave === 'object' ? Object.keys(perOpgave).find((code) => !codes.has(code)) : undefined;
  if (strange !== undefined)
    throw new Refusal(`Er is geen opgave "${strange}". Kies uit: ${[...codes].join(', ')}.`);
  const waitingPlaces = options.waitingPlaces ?? last?.waitingPlaces ?? Number.MAX_SAFE_INTEGER;
  if (!Number.isSafeInteger(waitingPlaces) || waitingPlaces < 0)
    throw new Refusal('Geef met --waiting-places een heel getal. Er is niets verdeeld.');
  return {
    form,
    places,
    ...(perOpgave !== undefined && { perOpgave }),
    seed: options.seed ?? last?.seed ?? randomBytes(6).toString('hex'),
    refill: options.refill,
    waitingPlaces,
    applicants: registrations.map(asApplicant),
  };
}

async function lastInput(desk: Desk, form: string): Promise<RunInput | undefined> {
  const runs = await desk.store.allocations.all();
  return runs.map(({ input }) => RunInput.parse(input)).findLast((input) => input.form === form);
}
