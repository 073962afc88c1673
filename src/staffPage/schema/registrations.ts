import * as z from 'zod';
import { endpoint, nothing } from './endpoint.ts';

const text = z.string().max(200);
const number = z.string().min(1).max(40);

const Fact = z.object({ id: z.string(), label: z.string(), text: z.string() });

const Delivery = z.object({
  key: z.string(),
  kind: z.string(),
  state: z.enum(['waiting', 'sent', 'failed', 'dead', 'unknown']),
  stateName: z.string(),
  event: z.string(),
  reason: z.string().optional(),
  notBefore: z.string().optional(),
  updated: z.string(),
});

export const Whole = z.object({
  number: z.string(),
  form: z.string(),
  title: z.string(),
  status: z.string(),
  revision: z.number(),
  submittedAt: z.string(),
  submittedBy: z.string(),
  withdrawn: z.boolean(),
  canWithdraw: z.boolean(),
  /** When it was marked as present. */
  present: z.string().optional(),
  alike: z.string().optional(),
  answers: z.array(Fact),
  details: z.array(Fact),
  notes: z.array(z.object({ at: z.string(), by: z.string(), text: z.string() })),
  corrections: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      reason: z.string(),
      told: z.boolean(),
      changes: z.array(Fact.extend({ from: z.string() })),
    }),
  ),
  history: z.array(
    z.object({ at: z.string(), event: z.string(), channel: z.string(), who: z.string().optional() }),
  ),
  deliveries: z.array(Delivery),
});
export type Whole = z.output<typeof Whole>;

/** One of them, with all that is known of it. */
export const one = endpoint('GET', '/aanmeldingen/een', z.object({ nummer: number }), Whole);

/** What a change is made on: as it stood on the screen. */
const Seen = z.object({
  number,
  revision: z.number().int(),
  /** What the page showed then, to say what is otherwise now. */
  seen: z.object({ status: text, answers: z.record(text, z.string().max(5000)) }),
});

const reason = z.string().max(500);
const Fields = z.record(text, z.string().max(5000));

/** What a change leads to: how it is now, and what was remarked. */
const Changed = z.object({ number: z.string(), remarks: z.array(z.string()) });

export const edit = endpoint(
  'POST',
  '/aanmeldingen/wijzig',
  Seen.extend({ fields: Fields, reason, silent: z.boolean() }),
  Changed,
);
export const withdraw = endpoint('POST', '/aanmeldingen/trek-in', Seen.extend({ reason }), Changed);
export const restore = endpoint(
  'POST',
  '/aanmeldingen/zet-terug',
  Seen.extend({ reason, silent: z.boolean() }),
  Changed,
);
export const note = endpoint(
  'POST',
  '/aanmeldingen/notitie',
  z.object({ number, text: z.string().max(2000) }),
  Changed,
);
export const resend = endpoint(
  'POST',
  '/aanmeldingen/verstuur',
  z.object({ key: z.string().max(300) }),
  nothing,
);
export const add = endpoint(
  'POST',
  '/aanmeldingen/voer-in',
  z.object({
    /** Made by the page once for each entry: entered again, it changes nothing. */
    id: z.uuid(),
    form: text,
    channel: text,
    fields: Fields,
  }),
  Changed,
);
