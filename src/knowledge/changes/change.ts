import { z } from 'zod';
import { bareFactSchema, bareGapSchema, day, eventSchema, id, wording } from '../letters/annotation.ts';
import { readLine } from '../letters/wordingLine.ts';

/** Characters of the longest letter. */
const LONGEST_LETTER = 500_000;

const wordings = z.array(wording).min(1, 'schrijf ten minste één vraag').max(100);
/** As it was asked. */
const question = z.string().trim().min(1).max(500);
/** What stands there, and what is to stand there. */
const changed = <Of extends z.ZodType>(of: Of) => z.strictObject({ from: of, to: of });
const formId = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const noticeText = z.string().trim().min(1).max(4000);
/** A first or last day; null is without one. */
const moved = changed(day.nullable());
/** As they stand in a text: with ja: or nee: before what is answered so. */
const lines = z.array(wording).max(200).optional();

/** What an editor changes in knowledge/: kept as it was decided, and done in each folder that it is to be in. */
export const changeSchema = z.discriminatedUnion('kind', [
  /** Questions that a fact or gap answers; with `answer` those that it answers with ja or nee. */
  z.strictObject({
    kind: z.literal('wordings'),
    letter: id,
    entry: id,
    wordings,
    answer: z.enum(['ja', 'nee']).optional(),
  }),
  z.strictObject({
    kind: z.literal('fact'),
    letter: id,
    fact: bareFactSchema,
    event: eventSchema.optional(),
    wordings,
  }),
  z.strictObject({ kind: z.literal('gap'), letter: id, gap: bareGapSchema, wordings }),
  /** Another text, proof, day or other questions for a fact or gap that is there. */
  z.strictObject({
    kind: z.literal('revision'),
    letter: id,
    entry: id,
    /** Its answer; of a gap what is said instead. */
    says: changed(bareFactSchema.shape.answer).optional(),
    english: changed(bareFactSchema.shape.answer.nullable()).optional(),
    quotes: changed(bareFactSchema.shape.quotes).optional(),
    days: z.strictObject({ event: id, from: moved.optional(), until: moved.optional() }).optional(),
    added: lines,
    removed: lines,
  }),
  /** A fact or gap goes, with its questions, and with its day when that is of no other fact. */
  z.strictObject({ kind: z.literal('removal'), letter: id, entry: id }),
  /** Questions of which editors are not asked again what they mean. */
  z.strictObject({ kind: z.literal('turnedDown'), wordings: z.array(question).min(1).max(100) }),
  /** The same, which are asked again all the same. */
  z.strictObject({ kind: z.literal('takenUp'), wordings: z.array(question).min(1).max(100) }),
  /** A passage that is not proposed again as a fact. */
  z.strictObject({ kind: z.literal('passedOver'), letter: id, quote: z.string().trim().min(1).max(1200) }),
  z.strictObject({
    kind: z.literal('letter'),
    letter: id,
    text: z.string().trim().min(1).max(LONGEST_LETTER),
  }),
  /** What people are told, in a file of knowledge/notices: of one form, or of every one; null is without. */
  z.strictObject({
    kind: z.literal('notice'),
    form: formId.nullable(),
    event: z.string().min(1).max(60),
    at: z.int().min(0).max(50),
    subject: changed(noticeText).optional(),
    text: changed(noticeText).optional(),
    chat: changed(noticeText.nullable()).optional(),
  }),
  /** The days on which a form opens and closes. */
  z.strictObject({
    kind: z.literal('days'),
    form: formId,
    opens: moved.optional(),
    closes: moved.optional(),
  }),
]);
export type Change = z.infer<typeof changeSchema>;

/** One that was kept. */
export interface KeptChange {
  /** Counts up from 1; what there was before the first is 0. */
  revision: number;
  id: string;
  /** Undefined when a newer version wrote it. */
  change: Change | undefined;
  /** Name of who kept it. */
  by: string;
  /** ISO date-time. */
  at: string;
}

/** @returns the questions that a change gives an answer */
export function wordingsOf(change: Change): string[] {
  if (change.kind === 'revision') return (change.added ?? []).map((line) => readLine(line).text);
  return 'letter' in change && 'wordings' in change ? change.wordings : [];
}
