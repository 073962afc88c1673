import type { Person } from '../dialogs/message.ts';
import { tenantsOf, type IncomingActivity } from './activity.ts';
import { shortKey } from './shortKey.ts';
import { tidyText } from './text.ts';

/** @returns one part of a key, without the sign that separates them */
export function encode(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}

/** @returns the id within the channel and the tenant: the Entra object id in Teams, else the channel's own id */
export function accountOf({ from }: IncomingActivity): string {
  return from.aadObjectId || from.id;
}

/**
 * Who did something. The same account in another channel or tenant is someone else: nobody becomes another by what
 * another channel or organisation lets them say.
 */
export function personOf(activity: IncomingActivity): Person {
  const [tenant] = tenantsOf(activity);
  const id = shortKey(`${encode(activity.channelId)}/${encode(tenant ?? '')}/${accountOf(activity)}`);
  return { id, name: tidyText(activity.from.name ?? ''), ...(tenant ? { tenant } : {}) };
}
