import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { Filters } from './registrationList.ts';

/** A letter to everybody who is filtered; {naam} and {nummer} stand for each one's own. */
const Letter = Filters.extend({ subject: z.string().max(150), text: z.string().max(4000) });

/** How the first one gets it, and how many get it. */
export const preview = endpoint(
  'POST',
  '/aanmeldingen/schrijf/voorbeeld',
  Letter,
  z.object({
    people: z.number(),
    /** With who gets it, all that were meant. */
    twice: z.number(),
    without: z.number(),
    withdrawn: z.number(),
    first: z.object({ name: z.string(), subject: z.string(), text: z.string() }).optional(),
  }),
);
export type Preview = z.output<(typeof preview)['answer']>;

/** Writes to all of them, through the outbox. */
export const write = endpoint(
  'POST',
  '/aanmeldingen/schrijf',
  Letter.extend({
    /** Made by the page once for each letter: sent again, it goes to nobody twice. */
    id: z.uuid(),
    /** How many receivers the preview named. */
    people: z.number().int(),
  }),
  z.object({ people: z.number() }),
);
