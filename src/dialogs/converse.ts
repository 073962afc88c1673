export { StoreUnavailable } from '../registration/registrationStore.ts';
import type { Outgoing } from './conversationStore.ts';
import type { Message } from './message.ts';

/**
 * Takes one message in and gives what is to be sent, already stored.
 * The same message twice has one effect: the second time it gives what is still to be sent of the first answer.
 * @throws StoreUnavailable when nothing could be stored: then nothing was done, and the message may come again
 */
export type Converse = (message: Message) => Promise<Outgoing[]>;
