import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const Step = z.object({
  label: z.string(),
  says: z.array(z.string()),
  example: z.string().optional(),
  help: z.string().optional(),
  when: z.string().optional(),
  choices: z.array(z.string()).optional(),
});
export type Step = z.output<typeof Step>;

/** The forms: when each is open, and how it is asked. */
export const forms = endpoint(
  'GET',
  '/formulieren',
  z.object({}),
  z.object({
    today: z.string(),
    forms: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        letterName: z.string(),
        opens: z.string().nullable(),
        closes: z.string().nullable(),
        /** Whether it is taken all the same outside those days. */
        accepts: z.boolean(),
        /** The deadlines that its letter names. */
        deadlines: z.array(z.object({ name: z.string(), until: z.string() })),
        /** Sentences of the form that name the days: these change by hand. */
        naming: z.array(z.string()),
        steps: z.array(Step),
      }),
    ),
  }),
);
export type FormShown = z.output<(typeof forms)['answer']>['forms'][number];
