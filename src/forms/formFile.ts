import { z } from 'zod';
import { fieldTypes } from './fieldTypes.ts';
import type { Form } from './form.ts';

/** A prompt fits a phone screen. */
const PROMPT = 300;

const id = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'begint met een kleine letter, daarna letters en cijfers');
const sentence = z.string().trim().min(1, 'mag niet leeg zijn').max(600, 'is langer dan 600 tekens');
const prompt = sentence.max(PROMPT, `is langer dan ${PROMPT} tekens: dat past niet op een telefoonscherm`);
const question = prompt.regex(/^(?:[^{}]|\{wie\})*$/, 'heeft iets anders tussen accolades dan {wie}');
const word = z.string().trim().min(1).max(80);
const day = z.iso.date('is geen bestaande dag; schrijf JJJJ-MM-DD');
const days = z.int().min(1).max(3660);
const plain = z.union([z.string(), z.boolean()]);

const wanted = z.union([
  plain,
  z.array(plain).min(1),
  z.strictObject({ has: z.array(word).min(1) }),
  z.strictObject({ lacks: z.array(word).min(1) }),
]);

const option = z.strictObject({
  code: word,
  name: word,
  words: z.array(word).optional(),
  about: prompt.optional(),
});

const field = z.strictObject({
  id,
  type: z.string().meta({ enum: Object.keys(fieldTypes) }),
  label: word,
  words: z.array(word).optional(),
  ask: question,
  askOwn: prompt.regex(/^[^{}]*$/, 'heeft geen accolades').optional(),
  help: prompt,
  example: prompt,
  optional: z.boolean().default(false),
  orNone: prompt.optional(),
  personal: z.boolean().optional(),
  sender: z.boolean().optional(),
  carried: z.literal(true).optional(),
  several: prompt.optional(),
  when: z.record(id, wanted).optional(),
  group: id.optional(),
  list: z.string().optional(),
  options: z.array(option).min(1).optional(),
  line: id.optional(),
  differs: id.optional(),
  again: z.array(id).optional(),
  sets: z.record(id, plain).optional(),
  remark: z.strictObject({ on: plain, text: prompt }).optional(),
  max: z.int().min(1).max(4000).optional(),
});

const group = z.strictObject({
  label: word,
  ask: prompt,
  help: prompt,
  example: prompt,
  words: z.array(word).optional(),
});

const marked = z.strictObject({
  person: id.optional(),
  mail: z.array(id).min(1).optional(),
  organisation: z.array(id).min(1).optional(),
  choice: id.optional(),
  second: id.optional(),
  occasion: id.optional(),
  question: id.optional(),
  least: z.array(id).min(1).optional(),
});

/** The shape of a file in knowledge/forms; what hangs together is checked by `checkForm`. */
export const formSchema: z.ZodType<Form> = z.strictObject({
  id,
  prefix: z.string().regex(/^[A-Z]{2,4}$/, 'is twee tot vier hoofdletters'),
  title: word,
  noun: word,
  words: z.array(word).min(1),
  kind: z
    .string()
    .regex(/^[a-z]+$/, 'is een woord in kleine letters')
    .optional(),
  own: z.literal(true).optional(),
  letter: z.string().min(1),
  about: z.string().min(1).optional(),
  course: z.string().optional(),
  marked: marked.optional(),
  opens: day.optional(),
  closes: day.optional(),
  outside: z.enum(['refuse', 'accept']),
  outsideText: sentence.optional(),
  intro: sentence,
  contact: prompt,
  done: sentence.refine((text) => text.includes('{number}'), 'noemt het nummer niet: zet {number} erin'),
  privacy: sentence,
  confirmation: sentence.optional(),
  draftDays: days,
  retention: z.record(z.string(), days),
  places: z
    .strictObject({
      refill: z.union([z.enum(['daily', 'by hand']), z.strictObject({ offer: z.int().min(1).max(60) })]),
    })
    .optional(),
  wishes: z
    .array(prompt)
    .default([])
    .refine((list) => list.length > 0, 'hier hoort ten minste één wens bij'),
  noticed: z
    .strictObject({
      same: z.strictObject({ fields: z.array(id).min(1), text: sentence }),
      others: z.strictObject({ field: id, text: sentence }).optional(),
    })
    .optional(),
  groups: z.record(id, group).optional(),
  fields: z.array(field).min(1).max(40),
});
