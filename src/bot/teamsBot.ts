import type { TurnContext } from 'botbuilder';
import { StoreUnavailable, type Look } from '../dialogs/converse.ts';
import { createLane } from '../dialogs/lane.ts';
import type { FeedbackTexts } from '../dialogs/question/questionPhrases.ts';
import type { Message, OwnCard, Person } from '../dialogs/message.ts';
import type { StaffAsked, StaffCard } from '../dialogs/staff/staffCard.ts';
import { addressOf } from './address.ts';
import { FAILURE, type Answer } from './channelAdapter.ts';
import { feedbackWindow } from './feedbackWindow.ts';
import { newIncident } from './incident.ts';
import { createOccasional } from './occasional.ts';
import { NOTICES } from './notices.ts';
import { cardFailed, cardShown, ownCardFor } from './ownCard.ts';
import { readActivity } from './reading.ts';
import { createSearchAnswers, type Search } from './search.ts';
import { windowAnswer } from './windows.ts';
import { cardSays, staffCardFor } from './staffCard.ts';
import { createTurnReplies, incoming, type TurnRepliesOptions } from './turnReplies.ts';
import { createWaiting, type WaitingOptions } from './waiting.ts';

/** The card as it is then, or what is said to who may not. */
export type StaffDoes = (
  person: Person,
  asked: StaffAsked,
) => Promise<{ card: StaffCard } | { said: string }>;

export interface TeamsBotOptions extends WaitingOptions, TurnRepliesOptions {
  /** Does what somebody pressed on a card of the staff's channel. */
  staff: StaffDoes;
  /** A person's own registrations as they stand now, a page of them. */
  own: (message: Message, page: number) => Promise<OwnCard>;
  look: Look;
  search: Search;
  /** What the window under a thumb says. */
  feedback: FeedbackTexts;
}

/** The bot as the channel sees it. */
export interface TeamsBot {
  turn: (context: TurnContext) => Promise<Answer>;
  /** Takes what a turn throws: one kind sentence with an incident number, logged under that number. */
  onTurnError: (context: TurnContext, error: Error) => Promise<void>;
}

/** Reads an activity, has the conversation go on, and sends what is to be said. */
export function createTeamsBot(options: TeamsBotOptions): TeamsBot {
  const { converse, look, log } = options;
  const { send, tell } = createTurnReplies(options);
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

  return { turn, onTurnError };
}
