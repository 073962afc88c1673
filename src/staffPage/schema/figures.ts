import * as z from 'zod';
import { endpoint } from './endpoint.ts';

/** A count; null when it is about fewer than five people. */
const Shown = z.number().nullable();
const Asked = z.object({
  answered: Shown,
  suggested: Shown,
  unanswered: Shown,
  liked: Shown,
  disliked: Shown,
});
export type Asked = z.output<typeof Asked>;

const day = z.iso.date();
const Period = z.object({ from: day, to: day });

/** How it goes in the weeks that begin within these days. */
export const figures = endpoint(
  'GET',
  '/cijfers',
  Period,
  z.object({
    from: day,
    to: day,
    all: Asked,
    weeks: z.array(z.object({ week: day }).extend(Asked.shape)),
    letters: z.array(z.object({ letter: z.string() }).extend(Asked.shape)),
    facts: z.array(z.object({ letter: z.string(), question: z.string(), answered: z.number() })),
    forms: z.array(
      z.object({
        title: z.string(),
        begun: Shown,
        finished: Shown,
        messages: Shown,
        stops: z.array(z.object({ after: z.string().optional(), count: z.number() })),
      }),
    ),
    /** Of what was kept of all that went out, whenever that was. */
    deliveries: z.array(z.object({ kind: z.string(), sent: Shown, waiting: Shown, lost: Shown })),
  }),
);

/** The same as a file. */
export const figuresFile = endpoint('GET', '/cijfers/csv', Period, z.unknown());
