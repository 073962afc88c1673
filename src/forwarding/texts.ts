import { z } from 'zod';

const mail = z.strictObject({
  subject: z.string().trim().min(1).max(150),
  /** Paragraphs separated by a blank line. */
  text: z.string().trim().min(1).max(4000),
});

/** What is told of a question that is passed on, and to whom. */
export const forwardingSchema = z.strictObject({
  /** Days without an answer after which the secretariat is reminded, each time again. */
  remindAfter: z.int().min(1).max(90),
  /** To the secretariat: {nummer}, {naam}, {dag}, {vraag}. */
  asked: mail,
  /** To the asker: {nummer}, {vraag}, {antwoord}. */
  answered: mail,
  /** To the secretariat: {aantal}, {vragen}. Of each question its number and day alone. */
  reminder: mail,
});
export type ForwardingTexts = z.infer<typeof forwardingSchema>;
