import * as z from 'zod';
import { endpoint, nothing } from './endpoint.ts';

/** Files that the staff took from the page, with people in them who were removed since. */
export const downloads = endpoint(
  'GET',
  '/bestanden/verouderd',
  nothing,
  z.object({
    downloads: z.array(
      z.object({ id: z.number(), name: z.string(), by: z.string(), day: z.string(), meant: z.string() }),
    ),
  }),
);

/** Says that one was thrown away. */
export const discard = endpoint('POST', '/bestanden/weggegooid', z.object({ id: z.number().int() }), nothing);
