import type { TurnContext } from 'botbuilder';
import type { Converse } from '../dialogs/converse.ts';
import type { Outgoing, Posted } from '../dialogs/conversationStore.ts';
import { say, type Delivery, type Message, type Reply } from '../dialogs/message.ts';
import type { IncomingActivity } from './activity.ts';
import { addressOf } from './address.ts';
import { NotDelivered } from './channelAdapter.ts';
import type { Log } from './log.ts';
import { placeOf } from './place.ts';
import type { OutgoingActivity, Renderer } from './render.ts';
import { shortKey } from './shortKey.ts';

export interface TurnRepliesOptions {
  converse: Converse;
  /** These replies have reached the channel. */
  sent: (ids: string[]) => Promise<void>;
  /** The first of these could not be delivered, the others come after it. */
  notSent: (ids: string[], delivery: Delivery) => Promise<void>;
  /** An answer stands in a chat. */
  posted: (answer: Posted) => void;
  render: Renderer;
  log: Log;
}

/** Says things in the chat of a turn. */
export interface TurnReplies {
  /** Sends what was decided on this message, and keeps what became of it. */
  send(this: void, context: TurnContext, outgoing: Outgoing[], answered: Message): Promise<void>;
  /** Sends one notice that nothing is kept of. */
  tell(this: void, context: TurnContext, markdown: string): Promise<void>;
}

export function createTurnReplies(options: TurnRepliesOptions): TurnReplies {
  const { converse, sent, notSent, posted, render, log } = options;

  /**
   * What can't be delivered now stays behind, with all that comes after it, for the outbox to send in order. Whatever
   * happens, it is said of each what became of it: nobody else sends them until then.
   */
  async function send(context: TurnContext, outgoing: Outgoing[], answered: Message): Promise<void> {
    const address = addressOf(incoming(context));
    let done = 0;
    let undelivered: Delivery = { kind: 'retry', reason: 'the turn failed' };
    const delivered: { delivery: Delivery; reply: Reply }[] = [];
    try {
      for (const { id, conversation, reply } of outgoing) {
        const delivery = await deliver(context, render(reply, address));
        if (delivery.kind !== 'sent') log.warn({ reply: id, ...delivery }, 'reply not delivered');
        if (delivery.kind === 'retry' || delivery.kind === 'dead') {
          undelivered = delivery;
          break;
        }
        if (delivery.kind === 'sent' && delivery.id && reply.about)
          posted({ place: placeOf(address, delivery.id), conversation, about: reply.about });
        done += 1;
        delivered.push({ delivery, reply });
      }
    } finally {
      const ids = outgoing.map(({ id }) => id);
      if (done > 0) await mark(ids.slice(0, done));
      if (done < ids.length) await leave(ids.slice(done), undelivered);
    }
    for (const { delivery, reply } of delivered) await keepPlace(context, delivery, reply, answered);
  }

  /** Where a summary stands is kept, so that it can be replaced by what became of it. */
  async function keepPlace(
    context: TurnContext,
    delivery: Delivery,
    { card }: Reply,
    message: Message,
  ): Promise<void> {
    const id = delivery.kind === 'sent' ? delivery.id : undefined;
    if (!id || card?.shown === undefined) return;
    const content = { kind: 'placed', draft: card.draft, shown: card.shown, card: id } as const;
    try {
      const outgoing = await converse({ ...message, id: shortKey(`placed ${id}`), content });
      if (outgoing.length > 0) await send(context, outgoing, message);
    } catch (err) {
      log.warn({ err }, 'the place of a summary is not kept');
    }
  }

  async function mark(ids: string[]): Promise<void> {
    await sent(ids).catch((err: unknown) => log.warn({ err }, 'delivered replies not marked'));
  }

  async function leave(ids: string[], delivery: Delivery): Promise<void> {
    await notSent(ids, delivery).catch((err: unknown) =>
      log.warn({ err }, 'undelivered replies not left to the outbox'),
    );
  }

  async function tell(context: TurnContext, markdown: string): Promise<void> {
    const delivery = await deliver(context, render(say(markdown), addressOf(incoming(context))));
    if (delivery.kind !== 'sent') log.warn({ ...delivery }, 'notice not delivered');
  }

  return { send, tell };
}

async function deliver(context: TurnContext, activity: OutgoingActivity): Promise<Delivery> {
  try {
    if (activity.id !== undefined) {
      await context.updateActivity(activity);
      return { kind: 'sent' };
    }
    const sent = await context.sendActivity(activity);
    return sent?.id ? { kind: 'sent', id: sent.id } : { kind: 'sent' };
  } catch (error) {
    if (error instanceof NotDelivered) return error.delivery;
    throw error;
  }
}

/** @returns the activity that a turn is about */
export function incoming(context: TurnContext): IncomingActivity {
  return context.activity;
}
