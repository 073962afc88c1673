import type { Delivery } from '../../registration/delivery.ts';
import type { OutboxKind, OutboxState } from '../database/tables.ts';

/** How hard something is tried. Times in ms. */
export interface Patience {
  /** The first pause; each next one is twice as long. */
  first: number;
  longest: number;
  /** After so many attempts it is given up. */
  attempts: number;
}

/** An answer in a chat is worth little after half an hour; a promise by mail has to survive a night without mail. */
export const PATIENCE: Record<OutboxKind, Patience> = {
  reply: { first: 2_000, longest: 300_000, attempts: 12 },
  chat: { first: 5_000, longest: 3_600_000, attempts: 40 },
  mail: { first: 5_000, longest: 3_600_000, attempts: 40 },
  secretariat: { first: 5_000, longest: 3_600_000, attempts: 40 },
  webhook: { first: 5_000, longest: 3_600_000, attempts: 40 },
  channel: { first: 5_000, longest: 3_600_000, attempts: 40 },
};

/** A receiver may ask for a longer pause, up to this. */
const LONGEST_WISH = 60_000;

/** What is written down after an attempt; `pause` in ms when it is to be tried again. */
export type RetryStep =
  | { state: Exclude<OutboxState, 'waiting'>; reason: string | null }
  | { state: 'waiting'; reason: string | null; pause: number };

/**
 * @param attempts how often it has been tried, this time included
 * @param dice gives a number from 0 up to 1: spreads the retries of many bots
 */
export function afterAttempt(
  delivery: Delivery,
  attempts: number,
  patience: Patience,
  dice: () => number,
): RetryStep {
  switch (delivery.kind) {
    case 'sent':
      return { state: 'sent', reason: null };
    case 'dead':
    case 'unknown':
      return { state: delivery.kind, reason: delivery.reason };
    case 'retry': {
      if (attempts >= patience.attempts) return { state: 'failed', reason: delivery.reason };
      const doubled = Math.min(patience.first * 2 ** (attempts - 1), patience.longest);
      const wish = Math.min((delivery.after ?? 0) * 1000, LONGEST_WISH);
      return {
        state: 'waiting',
        reason: delivery.reason,
        pause: Math.max(wish, doubled * (0.5 + dice() / 2)),
      };
    }
  }
}
