import { createHash } from 'node:crypto';
import type { ConversationStore } from '../../dialogs/conversationStore.ts';

/** @returns a conversation as the tables know it: its own name holds the id of a person, and may be of any length */
export function keyOf(conversation: string): string {
  return createHash('sha256').update(conversation).digest('base64url');
}

/** The same store, which is never told the names of conversations: what it keeps of one leads to nobody by itself. */
export function withHashedKeys(store: ConversationStore): ConversationStore {
  return {
    ...store,
    load: (conversation, messageId) => store.load(keyOf(conversation), messageId),
    look: (conversation) => store.look(keyOf(conversation)),
    commit: ({ interests, ...turn }) =>
      store.commit({
        ...turn,
        conversation: keyOf(turn.conversation),
        ...(interests && { interests: { ...interests, chat: keyOf(interests.chat) } }),
      }),
    interests: (chat) => store.interests(keyOf(chat)),
    quarantine: (conversation, reason) => store.quarantine(keyOf(conversation), reason),
  };
}
