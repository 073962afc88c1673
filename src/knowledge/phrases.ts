import { z } from 'zod';

const sentence = z.string().trim().min(1).max(600);

/** Phrases that tell a wish from a question; `...` stands for a few words in between. */
const wishPhrasesSchema = z.strictObject({
  /** Someone wants it done. */
  wants: z.array(sentence).min(1),
  /** Someone asks about it. */
  asks: z.array(sentence).min(1),
  /** Someone wants to be told about it. */
  told: z.array(sentence).min(1),
  /** It was done before, or someone reports it. */
  done: z.array(sentence).min(1),
  /** Whole messages that ask about a form, or speak of it, and do not want it filled in. */
  questions: z.array(sentence).default([]),
});
export type WishPhrases = z.infer<typeof wishPhrasesSchema>;

/** The sentences of knowledge/phrases/questions.yaml. */
export const questionPhrasesSchema = z.strictObject({
  smalltalk: z.array(
    z.strictObject({
      topic: z.string().min(1),
      reply: sentence,
      suggestions: z.array(sentence).max(3).default([]),
      messages: z.array(sentence).min(1),
    }),
  ),
  wish: wishPhrasesSchema,
  /** `{subject}` is what was asked about, in the person's own words. */
  unknown: z.strictObject({ named: sentence, unnamed: sentence, far: sentence, closest: sentence, english: sentence }),
  which: sentence,
  /** Lead sentences; `{letter}` is the letter line. */
  english: z.strictObject({ lead: sentence, yes: sentence, no: sentence }),
  passageOnly: sentence,
  suggestionsWhenLost: z.array(sentence).max(3),
  /** What people ask that has nothing to do with any letter. */
  elsewhere: z.array(sentence).default([]),
});
export type QuestionPhrases = z.infer<typeof questionPhrasesSchema>;

/** The words of knowledge/synonyms.yaml. */
export const synonymsSchema = z.strictObject({
  /** Words and short phrases that mean the same, under the name of what they mean. */
  concepts: z.record(z.string(), z.array(z.string().min(1))),
  /** Words that carry no meaning of their own in a question. */
  fillers: z.array(z.string().min(1)),
});
export type Synonyms = z.infer<typeof synonymsSchema>;
