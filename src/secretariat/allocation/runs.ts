import { z } from 'zod';
import { allocate } from '../../registration/allocate/allocate.ts';
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

/** The rule that `allocate` follows now: goes up when the same input could give another outcome than before. */
export const RULE = 2;

/** What one run divided: enough to do it again, without names. */
export const RunInput = Places.extend({
  form: z.string(),
  seed: z.string(),
  /** The rule it was divided by; runs of before it was kept are by the first. */
  rule: z.int().default(1),
  /** Only what came free was divided. */
  refill: z.boolean(),
  /** Shown and not carried out. */
  dryRun: z.boolean().default(false),
  waitingPlaces: z.int().min(0),
  applicants: z.array(Applicant),
});
export type RunInput = z.infer<typeof RunInput>;

/** Divides as the input says; the same input always gives the same. */
export function divideRun({ applicants, places, perOpgave, seed }: RunInput): Allocation {
  return allocate({ applicants, places, ...(perOpgave !== undefined && { perOpgave }), seed });
}

/** @returns a limit for each opgave: "25" for all, or "1=30,2=20" by code; undefined when it can't be read */
export function readPerOpgave(text: string): number | Record<string, number> | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  if (!/^\w+=\d{1,6}(,\w+=\d{1,6})*$/.test(text)) return undefined;
  const limits = text.split(',').map((part): [string, number] => {
    const [code = '', limit = ''] = part.split('=');
    return [code, Number(limit)];
  });
  const read = new Map(limits);
  return read.size === limits.length ? Object.fromEntries(read) : undefined;
}
