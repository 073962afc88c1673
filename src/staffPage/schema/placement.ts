import * as z from 'zod';
import { endpoint } from './endpoint.ts';

const MOST_PLACES = 1_000_000;
const count = z.coerce.number().int().min(0).max(MOST_PLACES);

/** All places anew, or only what is free. */
const Mode = z.enum(['all', 'free']);
export type Mode = z.output<typeof Mode>;

/** What is to be divided. */
const Setting = z.object({
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

const Run = z.object({
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
    items: z.array(z.object({ code: z.string(), name: z.string() })),
    /** Last day on which people can sign up, and whether that is still to come: then nothing can be made definite. */
    closes: z.string().optional(),
    open: z.boolean(),
    /** Places were given by a division that still stand. */
    divided: z.boolean(),
    /** How many people take part, have a place, and wait; and how many places of the last division are free. */
    people: z.number(),
    placed: z.number(),
    waiting: z.number(),
    free: z.number().optional(),
    /** What the last division was made with, to begin with. */
    last: Setting.omit({ form: true, mode: true }).optional(),
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

/** Draws another lot, which is kept. */
export const drawLot = endpoint(
  'POST',
  '/plaatsing/loting',
  Setting.omit({ mode: true }).extend({ seed: z.string().max(200).optional() }),
  z.object({ seed: z.string() }),
);

/** Carries a trial out; people are told. */
export const carryOut = endpoint(
  'POST',
  '/plaatsing/definitief',
  Setting.extend({
    /** What was looked at: when it would be otherwise now, nothing is done. */
    seen: z.object({
      mark: z.string().max(100),
      seed: z.string().max(200),
      people: z.number(),
      placed: z.number(),
      waiting: z.number(),
      changes: z.number(),
    }),
    /** Places were given before, and people may lose theirs. */
    again: z.boolean(),
  }),
  z.object({ at: z.string(), changes: z.number(), messages: z.number() }),
);

/** What became of the messages about places since the last division. */
export const placeMessages = endpoint(
  'GET',
  '/plaatsing/berichten',
  z.object({ form: z.string().max(60).optional() }),
  z.object({
    since: z.string().optional(),
    total: z.number(),
    states: z.array(z.object({ state: z.string(), title: z.string(), count: z.number() })),
  }),
);

/** Gives one person a place, takes it back, or notes that an offered one is taken. */
export const placeByHand = endpoint(
  'POST',
  '/plaatsing/met-de-hand',
  z.object({
    number: z.string().max(40),
    revision: z.number().int(),
    act: z.enum(['give', 'take back', 'take offer']),
    /** Where a place is given: a code. */
    item: z.string().max(60).default(''),
    reason: z.string().max(500).default(''),
  }),
  z.object({ number: z.string(), status: z.string() }),
);

/** Divides every kept run again from its own input and seed. */
export const recheck = endpoint(
  'GET',
  '/plaatsing/nagerekend',
  z.object({ form: z.string().max(60).optional() }),
  z.object({ runs: z.array(Run) }),
);
