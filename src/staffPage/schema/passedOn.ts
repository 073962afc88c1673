import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { PAGE_SIZE } from './questions.ts';

export { PAGE_SIZE };

const PassedOn = z.object({
  number: z.string(),
  text: z.string(),
  /** ISO date-time. */
  askedAt: z.string(),
  askedBy: z.string().optional(),
  pickedBy: z.string().optional(),
  answer: z.object({ text: z.string(), by: z.string(), at: z.string() }).optional(),
  /** What the bot would say to it now. */
  says: z.string().optional(),
});
export type PassedOn = z.output<typeof PassedOn>;

/** The questions that people passed on to the VNG. */
export const passedOn = endpoint(
  'GET',
  '/vragen/doorgestuurd',
  z.object({
    soort: z.enum(['open', 'beantwoord']).optional(),
    zoek: z.string().max(200).optional(),
    blad: z.coerce.number().int().min(1).max(1000).optional(),
  }),
  z.object({ all: z.number(), questions: z.array(PassedOn) }),
);

/** Gives one its answer, which goes to who asked. */
export const giveAnswer = endpoint(
  'POST',
  '/vragen/antwoord',
  z.object({ number: z.string().max(40), text: z.string().trim().min(1).max(4000) }),
  z.object({ number: z.string() }),
);

/** What editors kept, the last first. */
export const done = endpoint(
  'GET',
  '/kennis/gedaan',
  z.object({
    zoek: z.string().max(200).optional(),
    blad: z.coerce.number().int().min(1).max(1000).optional(),
  }),
  z.object({
    all: z.number(),
    done: z.array(
      z.object({
        revision: z.number(),
        at: z.string(),
        by: z.string(),
        what: z.string(),
        questions: z.array(z.string()),
        letter: z.string().optional(),
        /** As the bot knows it, when it is still there. */
        entry: z.string().optional(),
        turnedDown: z.boolean(),
      }),
    ),
  }),
);
export type Done = z.output<(typeof done)['answer']>['done'][number];
