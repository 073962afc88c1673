import * as z from 'zod';
import { endpoint } from './endpoint.ts';

/** Which day is meant by what somebody typed: "27 maart" is the last one there was, or the next. */
export const readDay = endpoint(
  'GET',
  '/dag',
  z.object({ text: z.string().max(200), toward: z.enum(['past', 'coming']) }),
  z.object({ day: z.string().optional(), fault: z.string().optional() }),
);
