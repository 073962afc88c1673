import { z } from 'zod';
import type { Address } from './address.ts';

/** The only channel whose accounts are of an organisation, and whose word on them is taken. */
export const TEAMS = 'msteams';

const Member = z.object({
  id: z.string(),
  aadObjectId: z.string().nullish(),
  email: z.string().max(320).nullish(),
  userPrincipalName: z.string().max(320).nullish(),
});

/** @returns the path, below the service address, at which Teams gives the account that wrote; undefined elsewhere */
export function memberPath({ channelId, conversationId, person }: Address): string | undefined {
  if (channelId !== TEAMS) return undefined;
  const [conversation, member] = [conversationId, person.id].map((id) =>
    encodeURIComponent(id.toWellFormed()),
  );
  return `v3/conversations/${conversation}/members/${member}`;
}

/**
 * Reads what Teams says of an account (its TeamsChannelAccount).
 *
 * An account name is in a domain that its organisation has proven to own. A mail address is whatever an administrator of
 * that organisation fills in, so it is taken in the same domain only; of a guest (`#EXT#`) nothing is.
 * @param body what the channel answered
 * @param person the id that the channel gave with the message
 * @returns the addresses of the account, in small letters
 */
export function addressesIn(body: unknown, person: string): string[] {
  const read = Member.safeParse(body);
  if (!read.success || read.data.id !== person) return [];
  const name = read.data.userPrincipalName?.trim().toLowerCase() ?? '';
  const email = read.data.email?.trim().toLowerCase() ?? '';
  const domain = domainOf(name);
  if (domain === undefined || name.includes('#ext#')) return [];
  return [...new Set([name, ...(domainOf(email) === domain ? [email] : [])])];
}

function domainOf(address: string): string | undefined {
  return /^[^\s@]+@([^\s@]+)$/.exec(address)?.[1];
}
