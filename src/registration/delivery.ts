/** What became of one attempt to send something. */
export type Delivery =
  /** `id` is what the receiver calls it; `place` a key of where it stands, by which who answers it is known. */
  | { kind: 'sent'; id?: string; place?: string }
  /** May work later; `after` is the receiver's own wish in seconds. */
  | { kind: 'retry'; reason: string; after?: number }
  /** It may have arrived, nobody knows: never repeated blindly. */
  | { kind: 'unknown'; reason: string }
  /** Will never work (blocked, not in the roster, conversation gone, address refused). */
  | { kind: 'dead'; reason: string };
