import { z } from 'zod';

const words = z.array(z.string().trim().toLowerCase().min(1)).min(1);

/** The words by which a letter's parts are known: knowledge/phrases/letters.yaml. */
export const letterWordsSchema = z.strictObject({
  /** What stands in front of (or above) the parts of the head. */
  labels: z.strictObject({ date: words, kenmerk: words, phone: words, subject: words, other: words }),
  summary: words,
  /** The line with which the head is repeated, behind the summary. */
  again: words,
  salutation: words,
  closing: words,
  /** Lines above a letter that say to whom and from whom it is, and not what about. */
  addressed: words.default(['aan']),
  onBehalf: words,
  footnotes: words,
});
export type LetterWords = z.infer<typeof letterWordsSchema>;
