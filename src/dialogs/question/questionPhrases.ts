import { z } from 'zod';
import { forwardingSchema } from '../../forwarding/texts.ts';
import { wordings } from '../../forms/wordings.ts';

/** What is said around a question, by what it is for. */
export const QUESTION_SAYS = [
  'notHere',
  'introduced',
  'passOnOffer',
  'passOnDisliked',
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

/** What people say who ask or wish for something. */
export const questionWordings = {
  questionStarts: wordings,
  /** How an answer out of a letter says that something can be done here. */
  offersHere: wordings,
  /** What is wished: before these, behind those, or what somebody wants to be registered for; and words that name nothing. */
  wishes: z.strictObject({ verbs: wordings, orders: wordings, registers: wordings, vague: wordings }),
  /** How a message opens that has its question passed on to the VNG. */
  asksVng: wordings,
  forwarding: forwardingSchema,
};
