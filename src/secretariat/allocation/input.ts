import { randomBytes } from 'node:crypto';
import type { ArgumentsCamelCase } from 'yargs';
import type { Registration } from '../../registration/registration.ts';
import { Refusal } from '../desk.ts';
import type { Office } from '../desk.ts';
import { overfull } from '../../registration/allocate/room.ts';
import { asApplicant } from './applicants.ts';
import type { Dividing } from './dividing.ts';
import { readPerOpgave, RULE, RunInput } from './runs.ts';

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

/** What of it says what is to be divided. */
export type Asked = Pick<Options, 'refill' | 'dryRun'> &
  Partial<Pick<Options, 'places' | 'perOpgave' | 'seed' | 'waitingPlaces'>>;

/**
 * @returns what is to be divided; what is not said is as it was the last time, when only what came free is divided
 * @throws Refusal when it is not clear how many places there are, or there are fewer than are to be kept
 */
export async function inputOf(
  desk: Office,
  dividing: Dividing,
  registrations: Registration[],
  options: Asked,
): Promise<RunInput> {
  const { choice } = dividing;
  const form = dividing.form.id;
  const last = options.refill ? await lastInput(desk, form) : undefined;
  if (options.refill && !last)
    throw new Refusal('Er is nog niets verdeeld. Verdeel eerst alle plaatsen. Er is niets gewijzigd.');
  const places = options.places ?? last?.places;
  if (places === undefined || !Number.isSafeInteger(places) || places < 0)
    throw new Refusal('Geef met --places hoeveel plaatsen er zijn: een heel getal. Er is niets verdeeld.');
  const perOpgave = options.perOpgave === undefined ? last?.perOpgave : readPerOpgave(options.perOpgave);
  if (options.perOpgave !== undefined && perOpgave === undefined)
    throw new Refusal(
      `Schrijf --per-opgave als 25, of per ${choice.label} als 1=30,2=20, elke ${choice.label} één keer. Er is niets verdeeld.`,
    );
  const codes = new Set(choice.items.map(({ code }) => code));
  const strange =
    typeof perOpgave === 'object' ? Object.keys(perOpgave).find((code) => !codes.has(code)) : undefined;
  if (strange !== undefined)
    throw new Refusal(`Er is geen ${choice.label} "${strange}". Kies uit: ${[...codes].join(', ')}.`);
  const waitingPlaces = options.waitingPlaces ?? last?.waitingPlaces ?? Number.MAX_SAFE_INTEGER;
  if (!Number.isSafeInteger(waitingPlaces) || waitingPlaces < 0)
    throw new Refusal('Geef met --waiting-places een heel getal. Er is niets verdeeld.');
  const input = {
    form,
    places,
    ...(perOpgave !== undefined && { perOpgave }),
    seed: options.seed ?? last?.seed ?? randomBytes(6).toString('hex'),
    rule: RULE,
    refill: options.refill,
    dryRun: options.dryRun,
    waitingPlaces,
    applicants: registrations.map((one) => asApplicant(dividing, one, options.refill)),
  };
  const over = overfull(input.applicants, input);
  if (over !== undefined)
    throw new Refusal(
      `Er hebben al meer mensen een plaats${over && ` bij ${choice.label} ${over}`} dan u nu opgeeft. Niemand verliest zo een plaats. Geef meer plaatsen op, of neem eerst plaatsen terug. Er is niets gewijzigd.`,
    );
  return input;
}

/** @returns what was divided the last time, undefined when nothing was */
export async function lastInput(desk: Office, form: string): Promise<RunInput | undefined> {
  const runs = await desk.store.allocations.all();
  return runs
    .map(({ input }) => RunInput.parse(input))
    .findLast((input) => input.form === form && !input.dryRun);
}
