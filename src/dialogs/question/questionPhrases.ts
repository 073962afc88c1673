import { z } from 'zod';
import { forwardingSchema } from '../../forwarding/texts.ts';
import { wordings } from '../../forms/said/wordings.ts';

/** What is said around a question, by what it is for. */
export const QUESTION_SAYS = [
  'introduced',
  'passOnOffer',
  'shareLead',
  'shared',
  'shareNothing',
  'passOnDisliked',
  'feedbackLost',
  'passOnWords',
  'passOnShow',
  'passOnAnswerHere',
  'passOnAnswerOrMail',
  'passOnAnswerApart',
  'passOnSent',
  'passOnNot',
  'passOnNone',
  'passOnEnough',
] as const;

export const QUESTION_BUTTONS = ['askVng', 'sendQuestion', 'otherWords', 'dontSend'] as const;

/** The window under a thumb. */
const thumb = z.strictObject({
  ask: z.string().trim().min(1).max(100),
  reasons: z.array(z.string().trim().min(1).max(60)).min(1).max(6),
});
const feedback = z.strictObject({
  title: z.string().trim().min(1).max(60),
  like: thumb,
  dislike: thumb,
  comment: z.string().trim().min(1).max(100),
  placeholder: z.string().trim().min(1).max(100),
  send: z.string().trim().min(1).max(25),
});
export type FeedbackTexts = z.infer<typeof feedback>;

/** What people say who ask or wish for something. */
export const questionWordings = {
  questionStarts: wordings,
  /** How somebody tells what they ask, without asking it. */
  wonders: wordings,
  /** How somebody takes up what an answer offers. */
  takesUp: wordings,
  /** How a message opens that has its question passed on to the VNG. */
  asksVng: wordings,
  feedback,
  forwarding: forwardingSchema,
};
