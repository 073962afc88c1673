import { z } from 'zod';

const text = z.string().trim().min(1).max(600);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'een id is kleine letters, cijfers en streepjes');
const questions = z.array(text.max(300)).default([]);
const day = z.iso.date('geen bestaande dag; schrijf JJJJ-MM-DD');

/** What stands above and below a letter. */
export const HEAD_PARTS = ['date', 'number', 'phone', 'signer', 'subject'] as const;
export type HeadPart = (typeof HEAD_PARTS)[number];

/** Something that happens or ends on a day; both days included. */
export const eventSchema = z.strictObject({
  id,
  /** As it stands in a sentence: "de startdag", "het aanmelden voor de startdag". */
  name: text,
  kind: z.enum(['deadline', 'day', 'period', 'past']),
  from: day.optional(),
  until: day.optional(),
});

/** One fact of a letter: what editors add to make it easy to find and quick to read. */
export const factSchema = z.strictObject({
  id,
  /** One or two plain sentences, without ja or nee in front. */
  answer: text,
  /** The same for someone who asks in English: one sentence. */
  english: text.optional(),
  /** The proof, word for word; a line each for a list. */
  quotes: z.array(text.max(1200)).min(1).max(3),
  /** Facts about the same thing: the conversation stays within a topic. */
  topic: id.optional(),
  event: id.optional(),
  /** What of the letter's head it states: asked of a letter without such a fact, the head itself answers. */
  head: z.enum(HEAD_PARTS).optional(),
  /** The form this fact is about: it is offered as a suggestion. */
  form: id.optional(),
  /** Ids of facts to go on with. */
  next: z.array(id).max(3).default([]),
  /** Wordings of the open question; the first one is shown as a suggestion. */
  questions: z.array(text.max(300)).min(1),
  /** Wordings whose answer is ja, and whose answer is nee. */
  yes: questions,
  no: questions,
});

/** Something people ask that the letter does not say. */
export const gapSchema = z.strictObject({
  id,
  /** Names the subject, says that it is not in the letters, and whom to ask. */
  reply: text,
  next: z.array(id).max(3).default([]),
  /** A list in knowledge/lists that is shown with its source: what the letter does not say, but the list does. */
  list: id.optional(),
  questions: z.array(text.max(300)).min(1),
});

/** What stands beside a letter. */
export const annotationSchema = z.strictObject({
  /** Words by which people mean this letter, not the other. */
  names: z.array(text).default([]),
  events: z.array(eventSchema).default([]),
  facts: z.array(factSchema).default([]),
  gaps: z.array(gapSchema).default([]),
});

/** What may stand beside it: more wordings for its facts and gaps, and more gaps, in a file of their own. */
export const wordingsSchema = z.strictObject({
  wordings: z.record(id, z.strictObject({ questions, yes: questions, no: questions })).default({}),
  gaps: z.array(gapSchema).default([]),
});

export type LetterEvent = z.infer<typeof eventSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Gap = z.infer<typeof gapSchema>;
export type Annotation = z.infer<typeof annotationSchema>;
export type Wordings = z.infer<typeof wordingsSchema>;

/** @returns the annotation with the wordings and gaps of the second file added to its own */
export function withWordings(annotation: Annotation, { wordings, gaps }: Wordings): Annotation {
  const more = (own: string[], added: string[] = []) => [...own, ...added];
  return {
    ...annotation,
    facts: annotation.facts.map((fact) => ({
      ...fact,
      questions: more(fact.questions, wordings[fact.id]?.questions),
      yes: more(fact.yes, wordings[fact.id]?.yes),
      no: more(fact.no, wordings[fact.id]?.no),
    })),
    gaps: [
      ...annotation.gaps.map((gap) => ({ ...gap, questions: more(gap.questions, wordings[gap.id]?.questions) })),
      ...gaps,
    ],
  };
}
