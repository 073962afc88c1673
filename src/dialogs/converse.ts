import type { ConversationStore, Outgoing } from './conversationStore.ts';
import { decide } from './decide.ts';
import { createLane } from './lane.ts';
import type { Lane } from './lane.ts';
import type { Message, OwnCard, Reply } from './message.ts';
import { once, readOnce } from './once.ts';
import { ownOf } from './own/access.ts';
import { ownCard } from './own/ownCard.ts';
import { seenIn } from './seen.ts';
import { EMPTY, readState } from './state.ts';
import type { State } from './state.ts';
import { windowOf } from './sheet/window.ts';
import type { Window } from './sheet/window.ts';
import type { Decision, Remark, Tools, Turn } from './turn.ts';
import { withoutQuote } from './quotedAbove.ts';
import { clean } from '../text/clean.ts';

export { StoreUnavailable } from '../registration/registrationStore.ts';

/**
 * Takes one message in and gives what is to be sent, already stored.
 * The same message twice has one effect: the second time it gives what is still to be sent of the first answer.
 * @throws StoreUnavailable when nothing could be stored: then nothing was done, and the message may come again
 */
export type Converse = (message: Message) => Promise<Outgoing[]>;

/** Looks at what the window of a form shows; nothing is done or kept. */
export type Look = (message: Message) => Promise<Window>;

export interface ConverseParts extends Tools {
  store: ConversationStore;
  /** Now, as ISO date-time with the offset of Amsterdam. */
  now(): string;
  /** The mail addresses that the channel itself gives for the sender's account; none where it knows none. */
  accountAddresses?(message: Message): Promise<string[]>;
  /** Where the turns of a conversation wait for each other; one of its own when this is absent. */
  lane?: Lane;
  /** Told what is to be logged of a turn, once it is stored. */
  remark?(remark: Remark): void;
}

/** Times a turn is decided again because another process was first. */
const ATTEMPTS = 20;

/** @returns the conversation: one lane for each, decided on what is stored, stored before anything is sent */
export function createConverse(parts: ConverseParts): Converse {
  const inLane = parts.lane ?? createLane();
  return (message) => inLane(message.conversation, () => turn(parts, message));
}

/** @returns what looks at the forms that people are filling in */
export function createLook(parts: ConverseParts): Look {
  const glance = createGlance(parts);
  return async (message) => windowOf(await glance(message));
}

/**
 * @returns one's own registrations as they stand now, a page of them
 * @throws StoreUnavailable
 */
export function createOwnCards(parts: ConverseParts): (message: Message, page: number) => Promise<OwnCard> {
  const glance = createGlance(parts);
  return async (message, page) => {
    if (message.scope !== 'personal')
      return { title: parts.phrases.say.onlyPersonally, page: 1, entries: [], buttons: [] };
    const turn = await glance(message);
    return ownCard(turn, await ownOf(turn), page);
  };
}

/** @returns what is known at a message, to look at alone: nothing is said and nothing is stored */
function createGlance(parts: ConverseParts): (message: Message) => Promise<Turn> {
  return async (message) => {
    const account = once(async () => (await parts.accountAddresses?.(message)) ?? []);
    const state = readState(await parts.store.look(message.conversation)) ?? EMPTY;
    return turnOf(parts, message, state, [], account);
  };
}

async function turn(parts: ConverseParts, message: Message): Promise<Outgoing[]> {
  const account = once(async () => (await parts.accountAddresses?.(message)) ?? []);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const loaded = await parts.store.load(message.conversation, message.id);
    if (loaded.answered) return loaded.answered;
    const state = readState(loaded.state);
    if (!state) {
      await parts.store.quarantine(message.conversation, 'the state can not be read');
      continue;
    }
    const now = turnOf(parts, message, state, loaded.told ?? [], account);
    const decision = await decide(now);
    const committed = await parts.store.commit(record(parts, now, loaded.revision, decision));
    if (committed.kind === 'saved') decision.remarks?.forEach((remark) => parts.remark?.(remark));
    if (committed.kind !== 'conflict') return committed.outgoing;
  }
  throw new Error(`a turn was overtaken ${ATTEMPTS} times`);
}

function turnOf(
  parts: ConverseParts,
  message: Message,
  state: State,
  told: string[],
  accountAddresses: () => Promise<string[]>,
): Turn {
  const now = parts.now();
  const { content } = message;
  const text = content.kind === 'text' ? withoutQuote(clean(content.text)) : '';
  const elsewhere = async () =>
    (await parts.store.elsewhere(message.from)).flatMap((saved) => readState(saved) ?? []);
  return {
    message,
    text,
    state: { ...EMPTY, ...state },
    told,
    now,
    today: now.slice(0, 10),
    wall: parts.wall(),
    tools: parts,
    understood: readOnce((said) =>
      parts.interpreter.understand({ text: said, now, ...(state.subject && { subject: state.subject }) }),
    ),
    elsewhere,
    accountAddresses,
    tallies: (keys) => parts.store.tallies(keys),
    interests: () => parts.store.interests(message.chat ?? message.conversation),
    answered: (place) => parts.store.answered(place),
  };
}

function record({ keepUnanswered = true }: ConverseParts, turn: Turn, revision: number, decision: Decision) {
  const { message } = turn;
  const { conversation, id: messageId, from, channel, scope, address } = message;
  const { state, commands, missed, forget, tallies, notices, passOn, links, interests, replies } = decision;
  return {
    conversation,
    messageId,
    revision,
    state,
    commands,
    missed: keepUnanswered ? missed : [],
    reference: { person: from, channel, personal: scope === 'personal', address },
    address,
    ...(forget && { forget }),
    ...(tallies && { tallies }),
    ...(notices && { notices }),
    ...(passOn && { passOn }),
    ...(links && { links }),
    ...(interests && { interests: { ...interests, chat: message.chat ?? conversation } }),
    replies,
    seen: (said: readonly Reply[]) => seenIn(turn, decision, said),
  };
}
