import * as z from 'zod';
import { endpoint, nothing } from './endpoint.ts';

const Count = z.object({ name: z.string(), count: z.number() });
const Spread = Count.extend({ gemeenten: z.number(), of: z.number() });
const Missing = z.object({
  code: z.string(),
  name: z.string(),
  province: z.string(),
  networks: z.array(z.string()),
});

const FormOverview = z.object({
  form: z.string(),
  title: z.string(),
  opens: z.string().optional(),
  closes: z.string().optional(),
  daysLeft: z.number().optional(),
  total: z.number(),
  statuses: z.array(Count.extend({ status: z.string() })),
  perDay: z.array(z.object({ day: z.string(), count: z.number() })),
  choice: z
    .object({ label: z.string(), items: z.array(Count.extend({ code: z.string(), second: z.number() })) })
    .optional(),
  spread: z
    .object({
      provinces: z.array(Spread),
      networks: z.array(Spread),
      missing: z.array(Missing),
      of: z.number(),
    })
    .optional(),
});
export type FormOverview = z.output<typeof FormOverview>;

/** The municipalities that nobody signed up from yet, as a file. */
export const missingFile = endpoint(
  'GET',
  '/overzicht/ontbreekt',
  z.object({
    form: z.string().max(200),
    provincie: z.string().max(60).optional(),
    soort: z.enum(['xlsx', 'csv']),
  }),
  z.unknown(),
);

/** What needs attention today, and how it stands with each form. */
export const overview = endpoint(
  'GET',
  '/overzicht',
  nothing,
  z.object({
    today: z.string(),
    attention: z.object({
      newVisits: z.number(),
      openVisits: z.number(),
      failedDeliveries: z.number(),
      openQuestions: z.number(),
      unanswered: z.number(),
    }),
    forms: z.array(FormOverview),
  }),
);
export type Overview = z.output<(typeof overview)['answer']>;
