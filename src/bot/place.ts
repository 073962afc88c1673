import { createHash } from 'node:crypto';

/** Where a message of the bot stands. */
interface Place {
  channelId: string;
  conversationId: string;
}

/** In a channel of a team the thread is part of the conversation's name, or it is not. */
const THREAD = /;messageid=.*$/s;

/** @returns a key for one message of the bot, the same when it is posted and when somebody answers it */
export function placeOf({ channelId, conversationId }: Place, message: string): string {
  const parts = [channelId, conversationId.replace(THREAD, ''), message];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
