import * as z from 'zod';
import { endpoint, nothing } from './endpoint.ts';

const Looked = z.object({
  about: z.string(),
  kind: z.enum(['well', 'unsure', 'wrong']),
  says: z.string(),
});
export type Looked = z.output<typeof Looked>;

/** How the bot is set up, to be read: nothing that is secret. */
export const settings = endpoint(
  'GET',
  '/instellingen',
  nothing,
  z.object({
    version: z.string(),
    appId: z.string().optional(),
    /** The day that the bot's password ends, and how many days that is. */
    passwordEnds: z.string().optional(),
    daysLeft: z.number().optional(),
    publicUrl: z.string().optional(),
    mailTo: z.string(),
    webhook: z.string().optional(),
    staffHaveMail: z.boolean(),
    /** What is answered from, and what is left out for a fault. */
    letters: z.array(z.object({ id: z.string(), name: z.string() })),
    leftOut: z.array(z.string()),
    forms: z.array(z.object({ id: z.string(), title: z.string(), state: z.string() })),
    /** The last change of editors that is in it, and the last that is answered from. */
    revision: z.number(),
    answeredFrom: z.number(),
  }),
);

export type Settings = z.output<(typeof settings)['answer']>;

/** Looks at everything outside the program; that may take some seconds. */
export const look = endpoint('GET', '/instellingen/nagaan', nothing, z.object({ found: z.array(Looked) }));
