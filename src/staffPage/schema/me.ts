import * as z from 'zod';
import { endpoint, nothing } from './endpoint.ts';

/** What somebody of the staff may do: registrations and visits, knowledge, or read. */
export const Role = z.enum(['secretariaat', 'redactie', 'inzien']);
export type Role = z.output<typeof Role>;

/** Who is signed in, and what the page should say of where it is. */
export const me = endpoint(
  'GET',
  '/ik',
  nothing,
  z.object({
    name: z.string(),
    roles: z.array(Role),
    /** The day that the server lives in, YYYY-MM-DD. */
    today: z.string(),
    /** Whether it is a try-out, in which everything is invented. */
    tryOut: z.boolean(),
  }),
);
