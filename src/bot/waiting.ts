import { say, type Delivery, type Message, type Reply } from '../dialogs/message.ts';
import type { Address } from './address.ts';
import { createOccasional } from './occasional.ts';
import { NOTICES } from './notices.ts';
import type { OutgoingActivity } from './render.ts';

export interface WaitingOptions {
  /** Posts one activity. */
  post: (address: Address, activity: OutgoingActivity) => Promise<Delivery>;
  /** Posts a message outside of a turn. */
  chat: (address: Address, reply: Reply) => Promise<Delivery>;
  /** Milliseconds before a person sees that an answer is being made, and before it is said that it takes longer. */
  typingAfter?: number;
  slowAfter?: number;
}

/** Longer than this without a sign feels like nothing happens. */
const TYPING_AFTER = 500;

/** Well before the fifteen seconds after which Teams sends a message again. */
const SLOW_AFTER = 8_000;

const TYPING: OutgoingActivity = { type: 'typing' };

/** @returns what shows somebody who waits for an answer that it is being made, each sign once, until it is stopped */
export function createWaiting(
  options: WaitingOptions,
): (address: Address, message: Message) => { stop: () => void } {
  const { post, chat, typingAfter = TYPING_AFTER, slowAfter = SLOW_AFTER } = options;
  const occasionally = createOccasional();

  return (address, { content, conversation, id }) => {
    const once = async (sign: string, show: () => Promise<Delivery>) => {
      if (address.serviceUrl && occasionally(`${sign} ${conversation}/${id}`)) await show();
    };
    const timers = [
      setTimeout(() => void once('busy', () => chat(address, say(NOTICES.busy))), slowAfter),
      /** A thumb gets no answer, so nobody waits for one. */
      ...(content.kind === 'feedback'
        ? []
        : [
            setTimeout(
              () => void once('typing', () => post({ ...address, replyTo: undefined }, TYPING)),
              typingAfter,
            ),
          ]),
    ];
    return { stop: () => timers.forEach(clearTimeout) };
  };
}
