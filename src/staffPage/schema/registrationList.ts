import * as z from 'zod';
import { endpoint, nothing, several } from './endpoint.ts';

const text = z.string().max(200);

/** So many can be ticked one by one: their numbers stand in an address. */
export const MOST_TICKED = 500;

/** Which registrations are meant: as the command line has it. */
export const Filters = z.object({
  zoek: text.optional(),
  nummer: several(z.string().max(40), MOST_TICKED).optional(),
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

/** What is filtered, as a file. */
export const file = endpoint(
  'GET',
  '/aanmeldingen/bestand',
  Filters.extend({ soort: z.enum(['xlsx', 'csv']) }),
  z.unknown(),
);
