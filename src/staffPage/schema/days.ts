import * as z from 'zod';
import { endpoint } from './endpoint.ts';

/** Reads a day as people write it, with its year. */
export const readDay = endpoint(
  'GET',
  '/dagen/lees',
  z.object({ tekst: z.string().trim().min(1).max(100) }),
  /** YYYY-MM-DD; or why it cannot be read. */
  z.object({ day: z.string().optional(), fault: z.string().optional() }),
);
