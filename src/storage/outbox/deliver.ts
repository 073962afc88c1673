import type { Outgoing } from '../../dialogs/conversationStore.ts';
import { literal } from '../../dialogs/markdown.ts';
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

/** Tries once to send what a row holds. An address that turns out to be dead is not written to again. */
export async function deliver(row: OutboxRow, rows: OutboxRows, senders: Senders): Promise<Delivery> {
  try {
    switch (row.kind) {
      case 'reply': {
        const outgoing = outgoingOf(row);
        return await noting(rows, outgoing.conversation, senders.reply(outgoing));
      }
      case 'chat':
        return await toPerson(JSON.parse(row.payload) as Notice, rows, senders);
      case 'mail':
      case 'secretariat':
        return await senders.mail(JSON.parse(row.payload) as Notice);
      case 'webhook':
        return await senders.webhook(JSON.parse(row.payload) as Notice, row.created);
    }
  } catch (error) {
    return { kind: 'retry', reason: error instanceof Error ? error.name : 'unknown error' };
  }
}

async function toPerson(notice: Notice, rows: OutboxRows, senders: Senders): Promise<Delivery> {
  if (notice.to.kind !== 'chat') return { kind: 'dead', reason: 'not for a person' };
  const [chat] = await rows.chatsOf(notice.to.person);
  if (!chat) return { kind: 'dead', reason: 'no chat with this person' };
  const reply = say(`**${literal(notice.subject)}**\n\n${literal(notice.text)}`);
  return noting(rows, chat.conversation, senders.chat(chat.address, reply));
}

async function noting(rows: OutboxRows, conversation: string, attempt: Promise<Delivery>): Promise<Delivery> {
  const delivery = await attempt;
  if (delivery.kind === 'dead') await rows.markDead(conversation, delivery.reason);
  return delivery;
}
