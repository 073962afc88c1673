import type { Outgoing, Posted } from '../../dialogs/conversationStore.ts';
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
  chat: (address: unknown, notice: Notice) => Promise<Delivery>;
  /** Shows what there is of this in the channel of the staff; absent where there is no such channel. */
  channel?: (subject: string) => Promise<Delivery>;
  /** With the ISO date-time at which it happened. */
  webhook: (notice: Notice, happened: string) => Promise<Delivery>;
}

/** One attempt: what came of it. When it was said in a chat, the conversation, and the registration that it was about. */
export interface Attempt {
  delivery: Delivery;
  conversation?: string;
  about?: string;
  /** An answer that stands there now. */
  posted?: Posted;
}

/** Tries once to send what a row holds. */
export async function deliver(row: OutboxRow, rows: OutboxRows, senders: Senders): Promise<Attempt> {
  try {
    switch (row.kind) {
      case 'reply': {
        const outgoing = outgoingOf(row);
        const { conversation, reply } = outgoing;
        const delivery = await senders.reply(outgoing);
        const place = delivery.kind === 'sent' ? delivery.place : undefined;
        const posted = place !== undefined && reply.about && { place, conversation, about: reply.about };
        return { delivery, conversation, ...(posted && { posted }) };
      }
      case 'chat':
        return await toPerson(JSON.parse(row.payload) as Notice, rows, senders);
      case 'mail':
      case 'secretariat':
        return { delivery: await senders.mail(JSON.parse(row.payload) as Notice) };
      case 'channel':
        return { delivery: (await senders.channel?.(row.subject)) ?? { kind: 'sent' } };
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
  const { person, email, at } = notice.to;
  if (at !== undefined) return { delivery: await senders.chat(at, notice) };
  const said = await inChat(person, notice, rows, senders);
  if (said.delivery.kind !== 'dead' || email === undefined) return said;
  return { delivery: await senders.mail({ ...notice, to: { kind: 'mail', address: email } }) };
}

async function inChat(person: string, notice: Notice, rows: OutboxRows, senders: Senders): Promise<Attempt> {
  const [chat] = await rows.chatsOf(person);
  if (!chat) return { delivery: { kind: 'dead', reason: 'no chat with this person' } };
  const { conversation, address } = chat;
  return { delivery: await senders.chat(address, notice), conversation, about: notice.number };
}
