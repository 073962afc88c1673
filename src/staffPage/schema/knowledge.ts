import * as z from 'zod';
import { changeSchema } from '../../knowledge/changes/change.ts';
import { endpoint } from './endpoint.ts';

export type { Change } from '../../knowledge/changes/change.ts';

/** A fact, or what the letters do not say, as an editor sees it. */
export const Entry = z.object({
  /** As the bot knows it, and as it stands in its letter. */
  id: z.string(),
  entry: z.string(),
  kind: z.enum(['fact', 'gap']),
  letter: z.string(),
  /** How the letter is cited. */
  letterName: z.string(),
  /** The answer, or what is said instead. */
  answer: z.string(),
  /** The first of its wordings. */
  question: z.string(),
});
export type Entry = z.output<typeof Entry>;

/** The same beside a question, with how likely it is that this was asked, from 0 to 1. */
export const Near = Entry.extend({ likely: z.number() });
export type Near = z.output<typeof Near>;

const Difference = z.object({
  question: z.string(),
  /** What is known to be meant. */
  meant: z.string().optional(),
  before: z.string(),
  after: z.string(),
});
export type Difference = z.output<typeof Difference>;

/** What a change would do, in the words of the answers. */
export const Outcome = z.object({
  faults: z.array(z.string()),
  asked: z.number(),
  known: z.number(),
  own: z.array(Difference),
  worse: z.array(Difference),
  better: z.array(Difference),
  otherwise: z.array(Difference),
});
export type Outcome = z.output<typeof Outcome>;

/** Tries a change; with the id it can be kept. */
export const tryChange = endpoint(
  'POST',
  '/kennis/proef',
  z.object({ change: changeSchema }),
  z.object({
    id: z.string().optional(),
    outcome: Outcome,
    /** What its reader should know besides. */
    remarks: z.array(z.string()),
  }),
);

/** Keeps what was tried. */
export const keepChange = endpoint(
  'POST',
  '/kennis/bewaar',
  z.object({ id: z.string().min(1).max(64) }),
  z.object({ revision: z.number() }),
);

/** All facts and gaps, to choose from. */
export const entries = endpoint('GET', '/kennis/feiten', z.object({}), z.object({ entries: z.array(Entry) }));
