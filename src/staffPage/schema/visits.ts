import * as z from 'zod';
import { endpoint, nothing } from './endpoint.ts';
import { Whole } from './registrations.ts';

const number = z.string().max(40);
const text = z.string().max(2000);

/** What can be done with a visit; as the core's acts. */
export const Act = z.enum([
  ...(['pickUp', 'contact', 'accept', 'propose', 'prepare', 'assign', 'done', 'close'] as const),
  ...(['refer', 'off', 'undo', 'withdraw', 'note'] as const),
]);
export type Act = z.output<typeof Act>;

/** An act, and the status that a visit then has. */
const Possible = z.object({ act: Act, to: z.string() });

const Card = z.object({
  number: z.string(),
  revision: z.number(),
  form: z.string(),
  status: z.string(),
  organisation: z.string(),
  occasion: z.string(),
  submittedAt: z.string(),
  /** Days since it came in. */
  age: z.number(),
  /** Who goes, or whom the asker would like. */
  who: z.string(),
  /** When it is, or is proposed to be: a day or a moment. */
  at: z.string().optional(),
  agreed: z.boolean(),
  todo: z.string(),
  /** Who of the staff takes care of it. */
  keeper: z.string(),
  acts: z.array(Possible),
});
export type Card = z.output<typeof Card>;

const Choice = z.object({ code: z.string(), name: z.string() });

/** Every visit, in the states that it goes through. */
export const visitBoard = endpoint(
  'GET',
  '/bezoeken',
  nothing,
  z.object({
    states: z.array(z.object({ id: z.string(), words: z.string(), final: z.boolean() })),
    cards: z.array(Card),
  }),
);
export type VisitBoard = z.output<(typeof visitBoard)['answer']>;

/** One visit, with all that is known of it. */
export const visit = endpoint(
  'GET',
  '/bezoeken/een',
  z.object({ number }),
  Whole.pick({ details: true, notes: true, corrections: true, history: true }).extend({
    card: Card,
    words: z.string(),
    question: z.string(),
    /** All but the question. */
    answers: Whole.shape.answers,
    /** Who can go, who was chosen, and where one can be referred to. */
    whoLabel: z.string(),
    who: z.array(Choice),
    chosen: z.string(),
    elsewhere: z.array(z.string()),
    /** Who is to go and gets no message, as no address is known. */
    unreachable: z.string(),
  }),
);
export type VisitDetail = z.output<(typeof visit)['answer']>;

/** Reads a date as people write it, and tells what who goes has that day. */
export const readDate = endpoint(
  'GET',
  '/bezoeken/datum',
  z.object({ number, text: z.string().max(200), who: z.string().max(60).optional() }),
  z.object({
    /** A day, or an ISO date-time with offset; absent when it can't be read, then `fault` says why. */
    at: z.string().optional(),
    fault: z.string().optional(),
    busy: z.array(
      z.object({ number: z.string(), organisation: z.string(), at: z.string(), agreed: z.boolean() }),
    ),
  }),
);

const Given = z.object({
  date: z.string().max(200).optional(),
  ambassador: z.string().max(60).optional(),
  mail: z.string().max(254).optional(),
  place: z.string().max(200).optional(),
  minutes: z.number().int().optional(),
  to: z.string().max(100).optional(),
  note: text.optional(),
});
export type Given = z.output<typeof Given>;

/** Does something with a visit, as it was looked at. */
export const visitStep = endpoint(
  'POST',
  '/bezoeken/stap',
  z.object({ number, revision: z.number().int(), act: Act, given: Given }),
  z.object({ number: z.string(), status: z.string() }),
);

/** What is asked of a visit that the staff enter by themselves. */
export const newVisitForm = endpoint(
  'GET',
  '/bezoeken/formulier',
  nothing,
  z.object({
    forms: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        fields: z.array(
          z.object({
            id: z.string(),
            label: z.string(),
            help: z.string(),
            example: z.string(),
            required: z.boolean(),
            long: z.boolean(),
            options: z.array(Choice),
          }),
        ),
        initiatives: z.array(Choice),
        whoLabel: z.string(),
        who: z.array(Choice),
      }),
    ),
  }),
);
export type NewVisitForm = z.output<(typeof newVisitForm)['answer']>['forms'][number];

/** Enters a visit "op ons verzoek". */
export const addVisit = endpoint(
  'POST',
  '/bezoeken/nieuw',
  z.object({
    form: z.string().max(60),
    initiative: z.string().max(60).optional(),
    who: z.string().max(60).optional(),
    answers: z.record(z.string().max(60), text),
  }),
  z.object({ number: z.string() }),
);
