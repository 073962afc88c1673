import { z } from 'zod';
import { wordings } from '../../forms/said/wordings.ts';

/** What is said of the subjects that somebody wishes to hear of, by what it is for. */
export const NEWS_SAYS = [
  'newsPromised',
  'newsOfWhat',
  'newsEnough',
  'newsStopped',
  'newsNone',
  'newsKnown',
] as const;

/** What is told: {letter}, {about}, {subject}, {link}, and of a day {day}, {left} and {name}. */
const told = z.strictObject({
  subject: z.string().trim().min(1).max(150),
  text: z.string().trim().min(1).max(600),
});

export const newsWordings = {
  /** Asking to be told of a subject, ending that, and what is told. */
  news: z.strictObject({
    asks: wordings,
    stops: wordings,
    /** Words around a subject that say nothing. */
    around: wordings,
    /** Subjects that stand for every letter. */
    everything: wordings,
    /** Days before a deadline. */
    daysBefore: z.int().min(1).max(30),
    letter: told,
    deadline: told,
  }),
};
