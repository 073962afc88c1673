import { z } from 'zod';
import { NONE } from './limit.ts';
import type { Turn } from './turn.ts';

/** Something counted beside the conversations, so that a new chat or another bot does not start from nothing. */
export interface Tally {
  key: string;
  /** The revision that was read, 0 when there was none: what was counted in between makes the turn be decided again. */
  revision: number;
  value: unknown;
}

export const countSchema = z.object({ count: z.number(), since: z.number() }).catch(NONE);

/** @returns a person in one word: who the channel says, and not readable as who it is */
export function pseudonymOf({ message, tools }: Turn): string {
  const { id, tenant = '' } = message.from;
  return tools.secrets.pseudonym(JSON.stringify([message.channel, tenant, id]));
}

/** @returns the organisation that a person belongs to, as the channel says; the channel where there are none */
export function organisationOf({ message, tools }: Turn): string {
  return tools.secrets.pseudonym(JSON.stringify([message.channel, message.from.tenant ?? '']));
}
