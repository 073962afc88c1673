import * as z from 'zod';
import { endpoint, nothing, several } from './endpoint.ts';

const text = z.string().max(200);
const number = z.string().min(1).max(40);

/** Which registrations are meant: as the command line has it. */
export const Filters = z.object({
  zoek: text.optional(),
  form: text.optional(),
  status: several(text),
  gemeente: text.optional(),
  opgave: text.optional(),
  provincie: text.optional(),
  van: text.optional(),
  tot: text.optional(),
});

export const PART = 100;

/** A part of the list. */
export const list = endpoint(
  'GET',
  '/aanmeldingen',
  Filters.extend({
    sorteer: text.default(''),
    aflopend: z.enum(['ja', 'nee']).default('nee'),
    vanaf: z.coerce.number().int().min(0).default(0),
  }),
  z.object({
    total: z.number(),
    columns: z.array(z.string()),
    usual: z.array(z.string()),
    rows: z.array(
      z.object({
        number: z.string(),
        form: z.string(),
        status: z.string(),
        withdrawn: z.boolean(),
        cells: z.array(z.string()),
      }),
    ),
  }),
);
export type Row = z.output<(typeof list)['answer']>['rows'][number];

const Option = z.object({ code: z.string(), name: z.string() });

const FormChoices = z.object({
  id: z.string(),
  title: z.string(),
  noun: z.string(),
  statuses: z.array(z.string()),
  /** What its choice is called, and what can be chosen; undefined when it has none. */
  choice: z.object({ label: z.string(), items: z.array(Option) }).optional(),
  /** Whether people come on a day: then there is a list for the door. */
  door: z.boolean(),
  fields: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      help: z.string(),
      example: z.string(),
      optional: z.boolean(),
      long: z.boolean(),
      /** What can be chosen, where that is all. */
      options: z.array(Option).optional(),
    }),
  ),
});
export type FormChoices = z.output<typeof FormChoices>;

/** What filters can name, and what forms ask. */
export const choices = endpoint(
  'GET',
  '/aanmeldingen/keuzes',
  nothing,
  z.object({
    forms: z.array(FormChoices),
    provinces: z.array(z.string()),
    gemeenten: z.array(z.string()),
    channels: z.array(z.string()),
  }),
);
export type Choices = z.output<(typeof choices)['answer']>;

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

/** What is filtered, as a file. */
export const file = endpoint(
  'GET',
  '/aanmeldingen/bestand',
  Filters.extend({ soort: z.enum(['xlsx', 'csv']) }),
  z.unknown(),
);
