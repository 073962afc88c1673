import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { Entry, Near } from './knowledge.ts';

/** Something in a letter that happens or ends on a day. */
export const LetterDay = z.object({
  letter: z.string(),
  letterName: z.string(),
  name: z.string(),
  kind: z.enum(['deadline', 'day', 'period', 'past']),
  from: z.string().optional(),
  until: z.string().optional(),
});
export type LetterDay = z.output<typeof LetterDay>;

/** All letters, and their days in order. */
export const letters = endpoint(
  'GET',
  '/brieven',
  z.object({}),
  z.object({
    letters: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        subject: z.string(),
        facts: z.number(),
        gaps: z.number(),
        wordings: z.number(),
      }),
    ),
    days: z.array(LetterDay),
    today: z.string(),
  }),
);

/** A fact that is proposed for a letter. */
export const Draft = z.object({
  id: z.string(),
  answer: z.string(),
  quotes: z.array(z.string()),
  wordings: z.array(z.string()),
  event: z
    .object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['deadline', 'day']),
      from: z.string().optional(),
      until: z.string().optional(),
    })
    .optional(),
  asks: z.string(),
  about: z.string(),
  doing: z.string().optional(),
  head: z.literal('signer').optional(),
});
export type Draft = z.output<typeof Draft>;

/** One letter: its text with its facts in it. */
export const letter = endpoint(
  'GET',
  '/brieven/brief',
  z.object({ id: z.string().max(200) }),
  z.object({
    id: z.string(),
    name: z.string(),
    subject: z.string(),
    /** Whether it can be added to: it has a folder of its own. */
    editable: z.boolean(),
    blocks: z.array(
      z.object({
        section: z.string(),
        kind: z.enum(['head', 'paragraph', 'item', 'signature']),
        parts: z.array(z.object({ text: z.string(), facts: z.array(z.string()) })),
      }),
    ),
    entries: z.array(Entry.extend({ wordings: z.number() })),
    /** What was looked for in its head and not found. */
    missing: z.array(z.string()),
    drafts: z.array(Draft),
  }),
);
export type Letter = z.output<(typeof letter)['answer']>;

/** A fact or gap as it stands in its letter's files, to be changed. */
export const entryWhole = endpoint(
  'GET',
  '/brieven/feit',
  z.object({ id: z.string().min(1).max(200) }),
  Entry.extend({
    english: z.string().nullable(),
    /** What proves it; of a gap nothing does. */
    quotes: z.array(z.string()),
    /** A line each: with ja: or nee: before what is answered so. */
    lines: z.array(z.string()),
    event: z
      .object({
        id: z.string(),
        name: z.string(),
        kind: LetterDay.shape.kind,
        from: z.string().nullable(),
        until: z.string().nullable(),
        /** The other facts that reckon with it. */
        others: z.array(z.string()),
      })
      .nullable(),
  }),
);
export type EntryWhole = z.output<(typeof entryWhole)['answer']>;

/** What is answered to a question, and why. */
export const tryQuestion = endpoint(
  'GET',
  '/brieven/probeer',
  z.object({ vraag: z.string().trim().min(1).max(500) }),
  z.object({
    /** By what it is answered. */
    how: z.enum(['fact', 'list', 'passage', 'gap', 'nothing', 'noLetter', 'form', 'otherWish', 'smalltalk']),
    /** What is said, in the order in which it is said. */
    said: z.array(
      z.object({ text: z.string(), passages: z.array(z.object({ letter: z.string(), text: z.string() })) }),
    ),
    /** What it may be about, the likeliest first. */
    considered: z.array(Near),
    /** Which of them it is answered with, or comes closest. */
    about: z.string().optional(),
    /** What each word does for that one, from -1 to 1. */
    why: z.array(z.object({ word: z.string(), counts: z.number() })),
  }),
);
export type Tried = z.output<(typeof tryQuestion)['answer']>;

/** Bytes of the largest file that is read. */
export const LARGEST_FILE = 20_000_000;

/** Reads a letter out of a file; nothing is kept. */
export const readLetter = endpoint(
  'POST',
  '/brieven/lees',
  z.object({ name: z.string().min(1).max(200), content: z.base64() }),
  z.object({
    id: z.string(),
    text: z.string(),
    found: z.array(z.object({ what: z.string(), value: z.string() })),
    /** What was not understood. */
    remarks: z.array(z.string()),
  }),
);
