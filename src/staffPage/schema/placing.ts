import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { Run, Setting } from './placement.ts';

/** Draws another lot, which is kept. */
export const drawLot = endpoint(
  'POST',
  '/plaatsing/loting',
  Setting.omit({ mode: true }).extend({ seed: z.string().max(200).optional() }),
  z.object({ seed: z.string() }),
);

/** Carries a trial out; people are told. */
export const carryOut = endpoint(
  'POST',
  '/plaatsing/definitief',
  Setting.extend({
    /** What was looked at: when it would be otherwise now, nothing is done. */
    seen: z.object({
      mark: z.string().max(100),
      seed: z.string().max(200),
      people: z.number(),
      placed: z.number(),
      waiting: z.number(),
      changes: z.number(),
    }),
    /** Places were given before, and people may lose theirs. */
    again: z.boolean(),
  }),
  z.object({ at: z.string(), changes: z.number(), messages: z.number() }),
);

/** What became of the messages about places since the last division. */
export const placeMessages = endpoint(
  'GET',
  '/plaatsing/berichten',
  z.object({ form: z.string().max(60).optional() }),
  z.object({
    since: z.string().optional(),
    total: z.number(),
    states: z.array(z.object({ state: z.string(), title: z.string(), count: z.number() })),
  }),
);

/** Gives one person a place, takes it back, or notes that an offered one is taken. */
export const placeByHand = endpoint(
  'POST',
  '/plaatsing/met-de-hand',
  z.object({
    number: z.string().max(40),
    revision: z.number().int(),
    act: z.enum(['give', 'take back', 'take offer']),
    /** Where a place is given: a code. */
    item: z.string().max(60).default(''),
    reason: z.string().max(500).default(''),
  }),
  z.object({ number: z.string(), status: z.string() }),
);

/** Divides every kept run again from its own input and seed. */
export const recheck = endpoint(
  'GET',
  '/plaatsing/nagerekend',
  z.object({ form: z.string().max(60).optional() }),
  z.object({ runs: z.array(Run) }),
);
