import { z } from 'zod';
import type { Scope } from '../dialogs/message.ts';
import type { IncomingActivity } from './activity.ts';

const Account = z.object({ id: z.string(), name: z.string().optional() });

const Address = z.object({
  serviceUrl: z.string(),
  channelId: z.string(),
  conversationId: z.string(),
  scope: z.enum(['personal', 'group', 'channel']),
  bot: Account,
  person: Account,
  /** The activity that is answered; a message that answers nothing has none. */
  replyTo: z.string().optional(),
});

/** Where a message of the bot goes, kept with the conversation. */
export type Address = z.output<typeof Address>;

/** Activities that a reply refers to; the rest has no message to hang one under. */
const ANSWERED = ['message', 'messageUpdate'];

/** @returns the address to answer this activity at */
export function addressOf(activity: IncomingActivity): Address {
  return {
    serviceUrl: activity.serviceUrl ?? '',
    channelId: activity.channelId,
    conversationId: activity.conversation.id,
    scope: scopeOf(activity),
    bot: accountOf(activity.recipient),
    person: accountOf(activity.from),
    ...(activity.id && ANSWERED.includes(activity.type) ? { replyTo: activity.id } : {}),
  };
}

/** @returns the address that was kept, or undefined when what was kept is none */
export function readAddress(kept: unknown): Address | undefined {
  const read = Address.safeParse(kept);
  return read.success ? read.data : undefined;
}

/** @returns where something was said */
export function scopeOf({ conversation }: IncomingActivity): Scope {
  if (conversation.conversationType === 'channel') return 'channel';
  if (conversation.conversationType === 'groupChat' || conversation.isGroup) return 'group';
  return 'personal';
}

function accountOf({ id, name }: IncomingActivity['from']): Address['bot'] {
  return name ? { id, name } : { id };
}
