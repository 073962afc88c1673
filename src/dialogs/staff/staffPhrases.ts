import { z } from 'zod';
import { wordings } from '../../forms/said/wordings.ts';
import { STAFF_ACTS, STAFF_INPUTS } from './staffCard.ts';

/** What is said of the channel of the staff, by what it is for. */
export const STAFF_SAYS = [
  'channelLinked',
  'channelUnlinked',
  'channelNotYours',
  'channelElsewhere',
] as const;

const line = z.string().trim().min(1).max(300);
const lines = <Key extends string>(...keys: Key[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, line])) as Record<Key, typeof line>);

const cardSchema = z.strictObject({
  gone: lines('title', 'about'),
  question: lines('title', 'answered'),
  delivery: lines('lost', 'sentAgain'),
  /** The overview of the morning: {dag}; {open}, {opgepakt}, {rest}; {aanvragen}, {vragen}, {antwoorden}. */
  digest: lines('title', 'about', 'nobody', 'questions', 'yesterday'),
  /** Somebody else was first, and what was done last: {laatste}. */
  overtaken: line,
  overtakenBy: line,
  /** What the buttons say. */
  acts: lines(...STAFF_ACTS),
  /** What is asked beside a button. */
  inputs: lines(...STAFF_INPUTS),
  /** That something beside a button is needed: {veld}. */
  fillIn: line,
  /** What stands before a line. */
  facts: lines(
    ...(['askedBy', 'askedAt', 'pickedBy', 'answer'] as const),
    ...(['about', 'kind', 'event', 'state', 'reason', 'attempts', 'since'] as const),
    ...(['who', 'proposal', 'theirProposal', 'note', 'day', 'sentBy'] as const),
    ...(['openVisits', 'openQuestions', 'lost', 'yesterday'] as const),
  ),
});
export type StaffCardTexts = z.infer<typeof cardSchema>;

/** What is sent to the outside, and what becomes of it. */
export const DELIVERY_KINDS = ['reply', 'mail', 'chat', 'secretariat', 'webhook', 'channel'] as const;
export const DELIVERY_STATES = ['waiting', 'sent', 'failed', 'dead', 'unknown'] as const;

const deliveriesSchema = z.strictObject({
  kinds: lines(...DELIVERY_KINDS),
  states: lines(...DELIVERY_STATES),
});

export const staffWordings = {
  /** What links a channel to the staff, and ends that; what their cards say; and what messages to the outside are called. */
  staff: z.strictObject({ link: wordings, unlink: wordings, card: cardSchema, deliveries: deliveriesSchema }),
};

const Words = z.object({ staff: z.object({ deliveries: deliveriesSchema }) });

/**
 * @param dialogs the phrases of the dialogs
 * @returns what kinds of messages to the outside are called, and what became of them
 */
export function deliveryWords(dialogs: unknown): z.infer<typeof deliveriesSchema> {
  return Words.parse(dialogs).staff.deliveries;
}
