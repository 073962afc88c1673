import { createHash } from 'node:crypto';

/** Forged tokens that are checked for one address in one window; whoever sends more is refused unread. */
const MOST_FORGERIES = 50;
const WINDOW = 10_000;
const MOST_ADDRESSES = 1000;
const MOST_TOKENS = 1000;

/**
 * Keeps forged tokens from costing a signature check each, without shutting out who has a good one:
 * a token that was found good before is let through from everywhere.
 */
export interface Refusals {
  /** @returns whether the token may be looked into */
  allows(address: string, authorization: string): boolean;
  good(authorization: string): void;
  refused(address: string): void;
}

/** @param now milliseconds, from any start */
export function createRefusals(now: () => number = () => performance.now()): Refusals {
  const tokens = new Set<string>();
  const counts = new Map<string, number>();
  let windowEnds = 0;

  return {
    allows(address, authorization) {
      if (now() >= windowEnds) {
        counts.clear();
        windowEnds = now() + WINDOW;
      }
      return (counts.get(address) ?? 0) < MOST_FORGERIES || tokens.has(digest(authorization));
    },
    good(authorization) {
      const token = digest(authorization);
      tokens.delete(token);
      tokens.add(token);
      const [oldest] = tokens;
      if (tokens.size > MOST_TOKENS && oldest !== undefined) tokens.delete(oldest);
    },
    refused(address) {
      if (counts.size < MOST_ADDRESSES || counts.has(address)) {
        counts.set(address, (counts.get(address) ?? 0) + 1);
      }
    },
  };
}

function digest(authorization: string): string {
  return createHash('sha256').update(authorization).digest('base64');
}
