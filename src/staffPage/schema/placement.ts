import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const MOST_PLACES = 1_000_000;
const count = z.coerce.number().int().min(0).max(MOST_PLACES);

/** All places anew, or only what is free. */
const Mode = z.enum(['all', 'free']);
export type Mode = z.output<typeof Mode>;

/** What is to be divided. */
export const Setting = z.object({
  form: z.string().max(60).optional(),
  mode: Mode,
  places: count,
  /** "25" for each opgave, or "1=30,2=20" by code; no limit when absent. */
  perOpgave: z
    .string()
    .max(2000)
    .regex(/^(\d{1,6}|\w+=\d{1,6}(,\w+=\d{1,6})*)$/)
    .optional(),
  /** How long the waiting list may be; no limit when absent. */
  waitingPlaces: count.optional(),
});
export type Setting = z.output<typeof Setting>;

/** A division that was made, or a lot that was drawn. */
export const Run = z.object({
  at: z.string(),
  dryRun: z.boolean(),
  mode: Mode,
  places: z.number(),
  perOpgave: z.string().optional(),
  people: z.number(),
  seed: z.string(),
  /** Of what was divided again just now: whether the same came out; absent for one by an earlier rule. */
  same: z.boolean().optional(),
});

/** How it stands with the places of a form. */
export const placement = endpoint(
  'GET',
  '/plaatsing',
  z.object({ form: z.string().max(60).optional() }),
  z.object({
    /** Every form with places to divide. */
    forms: z.array(z.object({ id: z.string(), title: z.string() })),
    form: z.string(),
    title: z.string(),
    /** What a place is in, and who is spread, in the middle of a sentence. */
    choice: z.string(),
    organisation: z.string(),
    /** Whether these are municipalities. */
    ofGemeenten: z.boolean(),
    items: z.array(z.object({ code: z.string(), name: z.string() })),
    /** Last day on which people can sign up, and whether that is still to come: then nothing can be made definite. */
    closes: z.string().optional(),
    /** The first day on which it may be made definite, when that is still to come. */
    notBefore: z.string().optional(),
    /** Places were given by a division that still stand. */
    divided: z.boolean(),
    /** How many people take part, have a place, and wait; and how many places of the last division are free. */
    people: z.number(),
    placed: z.number(),
    waiting: z.number(),
    free: z.number().optional(),
    /** What a trial begins with after a division: as that was made, and room at least for who has a place now. */
    start: Setting.omit({ form: true, mode: true }).optional(),
    /** Newest first, the last twenty. */
    runs: z.array(Run),
  }),
);
export type Placement = z.output<(typeof placement)['answer']>;

const Part = z.object({
  name: z.string(),
  members: z.number(),
  signedUp: z.number(),
  withPlace: z.number(),
  people: z.number(),
  shareOfMembers: z.number(),
  shareOfPlaces: z.number(),
});
export type Part = z.output<typeof Part>;

/** What would happen; nothing of it is stored. */
export const trial = endpoint(
  'GET',
  '/plaatsing/proef',
  Setting,
  z.object({
    /** Stands for what was divided: what is made definite is exactly this. */
    mark: z.string(),
    seed: z.string(),
    oversubscribed: z.boolean(),
    people: z.number(),
    placed: z.number(),
    waiting: z.number(),
    without: z.number(),
    changes: z.number(),
    /** Of these: who had a place and would have none. */
    losing: z.number(),
    organisations: z.number(),
    organisationsWithPlace: z.number(),
    items: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        /** First delegates with a place here, and further ones of the same organisation. */
        first: z.number(),
        further: z.number(),
        /** Of those with this as first choice. */
        waiting: z.number(),
        most: z.number(),
      }),
    ),
    provinces: z.array(Part),
    networks: z.array(Part),
  }),
);
export type Trial = z.output<(typeof trial)['answer']>;

/** Which people of a trial; as the core's lists. */
export const List = z.enum(['changes', 'waiting', 'placed', 'without']);
export type List = z.output<typeof List>;

const Divided = z.object({
  number: z.string(),
  revision: z.number(),
  name: z.string(),
  organisation: z.string(),
  choices: z.array(z.string()),
  before: z.string(),
  after: z.string(),
  why: z.string(),
  lot: z.number().optional(),
  position: z.number().optional(),
  has: z.enum(['place', 'offer', 'nothing']),
  byHand: z.boolean(),
});
export type Divided = z.output<typeof Divided>;

/** People of a trial, so many at a time. */
export const trialPeople = endpoint(
  'GET',
  '/plaatsing/mensen',
  Setting.extend({
    list: List,
    search: z.string().max(100).optional(),
    most: z.coerce.number().int().min(1).max(2000).default(100),
  }),
  z.object({ total: z.number(), people: z.array(Divided) }),
);
