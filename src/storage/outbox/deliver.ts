import type { Outgoing } from '../../dialogs/conversationStore.ts';
import { literal, withLinks } from '../../dialogs/markdown.ts';
import { say } from '../../dialogs/message.ts';
import type { Reply } from '../../dialogs/message.ts';
import type { Delivery } from '../../registration/delivery.ts';
import type { Notice } from '../../registration/notice.ts';
import type { OutboxRow, OutboxRows } from './outboxRows.ts';
import { outgoingOf } from './queue.ts';

/** How things leave the house. Each tries once, within 30 s, and says what became of it. */
export interface Senders {
  reply: (outgoing: Outgoing) => Promise<Delivery>;
  /** To the notice's own address, or to the secretariat's. */
  mail: (notice: Notice) => Promise<Delivery>;
  /** To a person's own chat with the bot, by the address that the channel gave. */
  chat: (address: unknown, reply: Reply) => Promise<Delivery>;
  /** With the ISO date-time at which it happened. */
  webhook: (notice: Notice, happened: string) => Promise<Delivery>;
}

/** One attempt: what came of it, and the conversation it went to when it was said in a chat. */
export interface Attempt {
  delivery: Delivery;
  conversation?: string;
}

/** Tries once to send what a row holds. */
export async function deliver(row: OutboxRow, rows: OutboxRows, senders: Senders): Promise<Attempt> {
  try {
    switch (row.kind) {
      case 'reply': {
        const outgoing = outgoingOf(row);
        return { delivery: await senders.reply(outgoing), conversation: outgoing.conversation };
      }
      case 'chat':
        return await toPerson(JSON.parse(row.payload) as Notice, rows, senders);
      case 'mail':
      case 'secretariat':
        return { delivery: await senders.mail(JSON.parse(row.payload) as Notice) };
      case 'webhook':
        return { delivery: await senders.webhook(JSON.parse(row.payload) as Notice, row.created) };
    }
  } catch (error) {
    return { delivery: { kind: 'retry', reason: error instanceof Error ? error.name : 'unknown error' } };
  }
}

/** What can't be said in a chat is mailed, where the notice knows an address for that. */
async function toPerson(notice: Notice, rows: OutboxRows, senders: Senders): Promise<Attempt> {
  if (notice.to.kind !== 'chat') return { delivery: { kind: 'dead', reason: 'not for a person' } };
  const { person, email } = notice.to;
  const said = await inChat(person, notice, rows, senders);
  if (said.delivery.kind !== 'dead' || email === undefined) return said;
  return { delivery: await senders.mail({ ...notice, to: { kind: 'mail', address: email } }) };
}

async function inChat(
  person: string,
  { subject, text, links }: Notice,
  rows: OutboxRows,
  senders: Senders,
): Promise<Attempt> {
  const [chat] = await rows.chatsOf(person);
  if (!chat) return { delivery: { kind: 'dead', reason: 'no chat with this person' } };
  const reply = say(`**${literal(subject)}**\n\n${links ? withLinks(text) : literal(text)}`.trim());
  return { delivery: await senders.chat(chat.address, reply), conversation: chat.conversation };
}
