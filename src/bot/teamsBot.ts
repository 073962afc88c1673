import type { TurnContext } from 'botbuilder';
import { StoreUnavailable, type Converse, type Look } from '../dialogs/converse.ts';
import type { Outgoing, Posted } from '../dialogs/conversationStore.ts';
import { createLane } from '../dialogs/lane.ts';
import type { FeedbackTexts } from '../dialogs/question/questionPhrases.ts';
import {
  say,
  type Person,
  type Delivery,
  type Message,
  type OwnCard,
  type Reply,
} from '../dialogs/message.ts';
import type { StaffAsked, StaffCard } from '../dialogs/staff/staffCard.ts';
import type { IncomingActivity } from './activity.ts';
import { addressOf } from './address.ts';
import { FAILURE, NotDelivered, type Answer } from './channelAdapter.ts';
import { feedbackWindow } from './feedbackWindow.ts';
import { newIncident } from './incident.ts';
import type { Log } from './log.ts';
import { createOccasional } from './occasional.ts';
import { NOTICES } from './notices.ts';
import { cardFailed, cardShown, ownCardFor } from './ownCard.ts';
import { placeOf } from './place.ts';
import { readActivity } from './reading.ts';
import type { OutgoingActivity, Renderer } from './render.ts';
import { createSearchAnswers, type Search } from './search.ts';
import { shortKey } from './shortKey.ts';
import { windowAnswer } from './windows.ts';
import { cardSays, staffCardFor } from './staffCard.ts';
import { createWaiting, type WaitingOptions } from './waiting.ts';

/** The card as it is then, or what is said to who may not. */
export type StaffDoes = (
  person: Person,
  asked: StaffAsked,
) => Promise<{ card: StaffCard } | { said: string }>;

export interface TeamsBotOptions extends WaitingOptions {
  converse: Converse;
  /** Does what somebody pressed on a card of the staff's channel. */
  staff: StaffDoes;
  /** A person's own registrations as they stand now, a page of them. */
  own: (message: Message, page: number) => Promise<OwnCard>;
  look: Look;
  search: Search;
  /** These replies have reached the channel. */
  sent: (ids: string[]) => Promise<void>;
  /** An answer stands in a chat. */
  posted: (answer: Posted) => void;
  /** What the window under a thumb says. */
  feedback: FeedbackTexts;
  /** The first of these could not be delivered, the others come after it. */
  notSent: (ids: string[], delivery: Delivery) => Promise<void>;
  render: Renderer;
  log: Log;
}

/** The bot as the channel sees it. */
export interface TeamsBot {
  turn: (context: TurnContext) => Promise<Answer>;
  /** Takes what a turn throws: one kind sentence with an incident number, logged under that number. */
  onTurnError: (context: TurnContext, error: Error) => Promise<void>;
}

/** Reads an activity, has the conversation go on, and sends what is to be said. */
export function createTeamsBot(options: TeamsBotOptions): TeamsBot {
  const { converse, look, sent, notSent, render, log } = options;
  const search = createSearchAnswers(options.search, log);
  const waiting = createWaiting(options);
  const inOrder = createLane();
  const occasionally = createOccasional();

  async function turn(context: TurnContext): Promise<Answer> {
    const reading = readActivity(incoming(context));
    switch (reading.kind) {
      case 'message':
        await answer(context, reading.message);
        return reading.message.content.kind === 'feedback' ? { status: 200, body: {} } : { status: 200 };
      case 'own':
        if (reading.says) await answer(context, reading.message);
        return { status: 200, body: await shown(context, reading.message, reading.page) };
      case 'staff':
        return staffAnswer(context, reading.message, reading.asked);
      case 'thumb':
        return { status: 200, body: feedbackWindow(options.feedback, reading.thumb) };
      case 'window':
        return { status: 200, body: await inWindow(context, reading.message) };
      case 'search':
        return { status: 200, body: search.found(reading) };
      case 'link':
        return { status: 200, body: search.opened(reading.address) };
      case 'nothing':
        return { status: 200 };
      case 'unreadable invoke':
        return { status: 400, body: { code: 'BadInvoke' } };
      case 'unknown invoke':
        return { status: 501, body: { code: 'UnknownInvoke' } };
    }
  }

  async function inWindow(context: TurnContext, message: Message): Promise<object | undefined> {
    if (message.content.kind === 'sheet') await answer(context, message);
    return windowAnswer(await look(message));
  }

  async function answer(context: TurnContext, message: Message): Promise<void> {
    const signs = waiting(addressOf(incoming(context)), message);
    const outgoing = await converse(message).finally(() => signs.stop());
    if (outgoing.length > 0) await inOrder(message.conversation, () => send(context, outgoing, message));
  }

  /** Who presses sees the card as it is now; it is shown so to all a little later. */
  async function staffAnswer(context: TurnContext, message: Message, asked: StaffAsked): Promise<Answer> {
    const done = await options.staff(message.from, asked);
    if (incoming(context).type === 'invoke')
      return { status: 200, body: 'said' in done ? cardSays(done.said) : cardShown(staffCardFor(done.card)) };
    await tell(context, 'said' in done ? done.said : (done.card.warning ?? NOTICES.done));
    return { status: 200 };
  }

  /** Nobody is told in the chat that a card could not be shown anew: Teams asks for that by itself. */
  async function shown(context: TurnContext, message: Message, page: number): Promise<object> {
    try {
      const own = await options.own(message, page);
      return cardShown(ownCardFor(own, incoming(context).from.id));
    } catch (err) {
      const incident = newIncident();
      log.error({ incident, err }, 'card not shown');
      return cardFailed(NOTICES.failed(incident));
    }
  }

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
          options.posted({ place: placeOf(address, delivery.id), conversation, about: reply.about });
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

  async function onTurnError(context: TurnContext, error: Error): Promise<void> {
    const incident = newIncident();
    const { from, conversation, channelId } = incoming(context);
    const unavailable = error instanceof StoreUnavailable;
    log.error({ incident, err: error }, unavailable ? 'store unavailable' : 'turn failed');
    context.turnState.set(
      FAILURE,
      unavailable ? { status: 503, body: { code: 'StoreUnavailable' } } : { status: 200 },
    );
    if (unavailable && !occasionally(`${channelId}/${conversation.id}/${from.id}`)) return;
    await tell(context, unavailable ? NOTICES.unavailable(incident) : NOTICES.failed(incident));
  }

  async function tell(context: TurnContext, markdown: string): Promise<void> {
    const delivery = await deliver(context, render(say(markdown), addressOf(incoming(context))));
    if (delivery.kind !== 'sent') log.warn({ ...delivery }, 'notice not delivered');
  }

  return { turn, onTurnError };
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

function incoming(context: TurnContext): IncomingActivity {
  return context.activity;
}
