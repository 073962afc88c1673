import type { Outgoing } from '../dialogs/conversationStore.ts';
import type { Delivery, Reply } from '../dialogs/message.ts';

/** How replies and messages to people reach the channel they chat in. */
export interface Channel {
  reply: (outgoing: Outgoing) => Promise<Delivery>;
  /** As the beginning of a thread of its own where a chat has threads. */
  begin: (address: unknown, reply: Reply) => Promise<Delivery>;
  /** The mail addresses that the channel gives for the account that wrote from this address. */
  accountAddresses: (address: unknown) => Promise<string[]>;
}
