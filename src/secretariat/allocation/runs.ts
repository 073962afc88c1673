import { z } from 'zod';
import { allocate, reallocate } from '../../registration/allocate/allocate.ts';
import type { Allocation, Applicant, Places } from '../../registration/allocate/applicant.ts';

const Places = z.object({
  places: z.int().min(0),
  perOpgave: z.union([z.int().min(0), z.record(z.string(), z.int().min(0))]).optional(),
});
const Applicant = z.object({
  id: z.string(),
  gemeente: z.string(),
  first: z.string(),
  second: z.string().optional(),
  place: z.string().optional(),
});

/** What one run divided: enough to do it again, without names. */
export const RunInput = Places.extend({
  form: z.string(),
  seed: z.string(),
  /** Only what came free was divided. */
  refill: z.boolean(),
  waitingPlaces: z.int().min(0),
  applicants: z.array(Applicant),
});
export type RunInput = z.infer<typeof RunInput>;

/** Divides as the input says; the same input always gives the same. */
export function divideRun(input: RunInput): Allocation {
  return input.refill ? reallocate(asInput(input)) : allocate(asInput(input));
}

function asInput({
  applicants,
  places,
  perOpgave,
  seed,
}: RunInput): Places & { applicants: Applicant[]; seed: string } {
  return { applicants, places, ...(perOpgave !== undefined && { perOpgave }), seed };
}

/** @returns a limit for each opgave: "25" for all, or "1=30,2=20" by code; undefined when it can't be read */
export function readPerOpgave(text: string): number | Record<string, number> | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  if (!/^\w+=\d{1,6}(,\w+=\d{1,6})*$/.test(text)) return undefined;
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [code = '', limit = ''] = part.split('=');
      return [code, Number(limit)];
    }),
  );
}
