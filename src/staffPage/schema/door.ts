import * as z from 'zod';
import { endpoint } from './endpoint.ts';

/** Who has a place, by what the place is in, and who came. */
export const door = endpoint(
  'GET',
  '/aanmeldingen/deurlijst',
  z.object({ form: z.string().max(200) }),
  z.object({
    title: z.string(),
    groups: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        people: z.array(
          z.object({
            number: z.string(),
            name: z.string(),
            organisation: z.string(),
            /** When that person came. */
            present: z.string().optional(),
          }),
        ),
      }),
    ),
  }),
);
export type Door = z.output<(typeof door)['answer']>;

/** Somebody came, or was marked so by mistake. */
export const presence = endpoint(
  'POST',
  '/aanmeldingen/aanwezig',
  z.object({ number: z.string().max(40), present: z.boolean() }),
  z.object({ number: z.string() }),
);
