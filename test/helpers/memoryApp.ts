import type { Outgoing } from '../../src/dialogs/conversationStore.ts';
import { createLane } from '../../src/dialogs/lane.ts';
import { say, type Delivery, type Message, type Reply } from '../../src/dialogs/message.ts';

export interface MemoryApp {
  converse: (message: Message) => Promise<Outgoing[]>;
  sent: (ids: string[]) => Promise<void>;
  notSent: (ids: string[], delivery: Delivery) => Promise<void>;
  /** What was left to be sent later, and why. */
  left: { ids: string[]; delivery: Delivery }[];
  ready: () => Promise<string | undefined>;
  /** Every message that was taken in, once. */
  heard: Message[];
  /** Replies that are stored and did not reach the channel yet. */
  waiting: Map<string, Outgoing>;
}

/**
 * What stands behind the channel, kept in memory: one lane for each conversation, one effect for each message,
 * replies that wait until they are marked sent.
 * @param answer what to say to a message; the number of messages in that conversation is given along
 */
export function createMemoryApp(
  answer: (message: Message, count: number) => Reply[] | Promise<Reply[]> = echo,
): MemoryApp {
  const lane = createLane();
  const answered = new Set<string>();
  const counts = new Map<string, number>();
  const heard: Message[] = [];
  const waiting = new Map<string, Outgoing>();
  const left: MemoryApp['left'] = [];

  async function decide(message: Message): Promise<Outgoing[]> {
    const key = `${message.conversation} ${message.id}`;
    if (answered.has(key)) return [];
    const count = (counts.get(message.conversation) ?? 0) + 1;
    const replies = await answer(message, count);
    counts.set(message.conversation, count);
    heard.push(message);
    const outgoing = replies.map((reply, i) => ({
      id: `${key} ${i}`,
      conversation: message.conversation,
      address: message.address,
      reply,
    }));
    answered.add(key);
    for (const one of outgoing) waiting.set(one.id, one);
    return outgoing;
  }

  return {
    heard,
    waiting,
    left,
    notSent: (ids, delivery) => {
      left.push({ ids, delivery });
      return Promise.resolve();
    },
    converse: (message) => lane(message.conversation, () => decide(message)),
    sent: (ids) => {
      for (const id of ids) waiting.delete(id);
      return Promise.resolve();
    },
    ready: () => Promise.resolve(undefined),
  };
}

function echo(message: Message, count: number): Reply[] {
  const { content } = message;
  return [say(`${count}: ${content.kind === 'text' ? content.text : content.kind}`)];
}
