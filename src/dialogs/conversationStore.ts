import type { NewQuestion, Question } from '../forwarding/question.ts';
import type { Command, Outcome } from '../registration/command.ts';
import type { Delivery } from '../registration/delivery.ts';
import type { Notice } from '../registration/notice.ts';
import type { About, Person, Reply } from './message.ts';
import type { Seen } from './seen.ts';
import type { Tally } from './tally.ts';

/** A reply as stored: it is sent once, by the turn itself or later by whoever finds it waiting. */
export interface Outgoing {
  id: string;
  conversation: string;
  address: unknown;
  reply: Reply;
}

/** What is kept of a conversation when a message comes in. */
export interface Loaded {
  /** The state as it was saved, undefined at the first message; read it before trusting it. */
  state: unknown;
  /** 0 when nothing was saved yet. */
  revision: number;
  /** What this same message was answered before; undefined when it is new. */
  answered: Outgoing[] | undefined;
  /** Numbers of what the bot told by itself since the person last said something here, the last one last. */
  told?: string[];
}

/** A question that could not be answered, an answer with a thumb up or down, or what was picked instead; never who asked. */
export interface Missed {
  reason: 'unanswered' | 'disliked' | 'liked' | 'chosen';
  /** With names, addresses and numbers masked. */
  question: string;
  nearest?: string;
  comment?: string;
  /** Day, YYYY-MM-DD. */
  day: string;
}

/** A question for the staff, and who is told of it once it has its number. Pure. */
export interface PassedOn {
  question: NewQuestion;
  told: (question: Question) => Notice[];
}

/** Everything one turn leaves behind: stored together or not at all. */
export interface TurnRecord {
  conversation: string;
  messageId: string;
  /** The revision the turn was decided on. */
  revision: number;
  state: unknown;
  commands: Command[];
  missed: Missed[];
  /** How to reach this person later. */
  reference: { person: Person; channel: string; personal: boolean; address: unknown };
  address: unknown;
  /** Removes what is kept about this person, beside what the commands do. */
  forget?: Person;
  /** Counts as they are to be; one that has another revision by now is a conflict. */
  tallies?: Tally[];
  /** Mails that follow from no command. */
  notices?: Notice[];
  /** A question that its asker had passed on. */
  passOn?: PassedOn;
  links?: LinksChannel;
  /** In which chat. */
  interests?: ChangesInterests & { chat: string };
  /** Pure: what to say, given what the commands did. Called inside the transaction. */
  replies(outcomes: Outcome[]): Reply[];
  /** Pure: what there is to count, given what is said. Called there too. */
  seen?(replies: readonly Reply[]): Seen;
}

export type Committed =
  | { kind: 'saved'; outgoing: Outgoing[] }
  /** Another turn was saved in between, or has counted: decide again on what is there now. */
  | { kind: 'conflict' }
  /** This message was handled in between, by this process or another. */
  | { kind: 'handled before'; outgoing: Outgoing[] };

/** The channel that something is said in becomes the one of the staff, or is it no more. */
export interface LinksChannel {
  what: 'link' | 'unlink';
  /** Id of who did it. */
  by: string;
}

/** What a chat wishes to hear of, or not any more. */
export interface ChangesInterests {
  add?: string;
  remove?: string[];
}

/** A reply as it stands in the chat. */
export interface Posted {
  /** Where the channel keeps it. */
  place: string;
  /** As the store knows it: of the reply that was stored. */
  conversation: string;
  about: About;
}

/** Where conversations live. */
export interface ConversationStore {
  load(conversation: string, messageId: string): Promise<Loaded>;
  /** The state as it was saved, undefined when there is none: to look at alone. */
  look(conversation: string): Promise<unknown>;
  commit(turn: TurnRecord): Promise<Committed>;
  /** States of this person's conversations where others read along: what was begun there may go on alone. */
  elsewhere(person: Person): Promise<unknown[]>;
  /** What is counted under these keys, in their order. */
  tallies(keys: string[]): Promise<Tally[]>;
  /** These have reached the channel; may be written down a little later, a repeat after a crash is allowed. */
  sent(ids: string[]): Promise<void>;
  /** An answer stands in a chat: may be written down a little later. */
  posted(answer: Posted): void;
  /** @returns what the answer at this place is about; undefined when that is not known, or not any more */
  answered(place: string): Promise<About | undefined>;
  /** @returns what this chat wishes to hear of */
  interests(chat: string): Promise<string[]>;
  /** Sets a state that cannot be read apart, so that the person can start again. */
  quarantine(conversation: string, reason: string): Promise<void>;
}

/** Where a channel leaves what it could not send. */
export interface Handover {
  /**
   * The first of these was tried and did not arrive, the others come after it: from here on they are the outbox's.
   * When this is not called, because of a crash, the outbox takes them over a little later.
   */
  notSent(ids: string[], delivery: Delivery): Promise<void>;
}
