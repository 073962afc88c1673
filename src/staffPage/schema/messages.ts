import * as z from 'zod';
import { endpoint, nothing, several } from './endpoint.ts';

const State = z.enum(['waiting', 'sent', 'failed', 'dead', 'unknown']);
export type State = z.output<typeof State>;
const Kind = z.enum(['reply', 'mail', 'chat', 'secretariat', 'webhook', 'channel']);

/** So many are given at once. */
export const PART = 100;

const Message = z.object({
  key: z.string(),
  kind: z.string(),
  state: State,
  stateName: z.string(),
  /** The registration's, question's or request's; a reply in the chat has none. */
  number: z.string().optional(),
  event: z.string().optional(),
  attempts: z.number(),
  reason: z.string().optional(),
  /** Not sent before, ISO. */
  notBefore: z.string().optional(),
  /** When its state was last another, ISO. */
  updated: z.string(),
});
export type Message = z.output<typeof Message>;

/** What goes out: how much of each kind in each state, and those that are asked for, newest first. */
export const messages = endpoint(
  'GET',
  '/berichten',
  z.object({
    states: several(State),
    kind: Kind.optional(),
    number: z.string().trim().max(40).optional(),
    skip: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  z.object({
    states: z.array(z.object({ state: State, name: z.string(), count: z.number() })),
    /** Counts in the order of the states; with their sum. */
    kinds: z.array(z.object({ kind: Kind, name: z.string(), counts: z.array(z.number()), all: z.number() })),
    all: z.number(),
    messages: z.array(Message),
    /** Whether there are more after these. */
    more: z.boolean(),
  }),
);

/** Sends one again that did not arrive, or perhaps did. */
export const resendMessage = endpoint(
  'POST',
  '/berichten/opnieuw',
  z.object({ key: z.string().max(500) }),
  nothing,
);
