import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { Near } from './knowledge.ts';

/** So many stand on a page of the list. */
export const PAGE_SIZE = 20;

export const OpenQuestion = z.object({
  question: z.string(),
  wording: z.string(),
  variants: z.array(z.object({ question: z.string(), wording: z.string(), times: z.number() })),
  unanswered: z.number(),
  disliked: z.number(),
  last: z.string(),
  comments: z.array(z.string()),
  nearest: z.array(Near),
  /** Numbers of the same that wait for an answer of the VNG. */
  passedOn: z.array(z.string()),
});
export type OpenQuestion = z.output<typeof OpenQuestion>;

/** The questions that got no good answer, those that are alike together. */
export const openQuestions = endpoint(
  'GET',
  '/vragen',
  z.object({
    soort: z.enum(['unanswered', 'disliked', '']).optional(),
    zoek: z.string().max(200).optional(),
    blad: z.coerce.number().int().min(1).max(1000).optional(),
  }),
  z.object({
    all: z.number(),
    questions: z.array(OpenQuestion),
    /** Whether something that was kept is still being learned. */
    learning: z.boolean(),
  }),
);
