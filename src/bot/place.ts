import { createHash } from 'node:crypto';

/** Where a message of the bot stands. */
interface Place {
  channelId: string;
  conversationId: string;
}

/** In a channel of a team the thread is part of the conversation's name, or it is not. */
const THREAD = /;messageid=.*$/s;

/** @returns the channel that a thread is in, in which a message begins a thread of its own; any other chat as it is */
export function rootOf({ conversationId }: Pick<Place, 'conversationId'>): string {
  return conversationId.replace(THREAD, '');
}

/** @returns a key for one message of the bot, the same when it is posted and when somebody answers it */
export function placeOf({ channelId, conversationId }: Place, message: string): string {
  const parts = [channelId, rootOf({ conversationId }), message];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
