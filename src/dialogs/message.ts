import type { StaffCard } from './staff/staffCard.ts';
import type { Sheet, SheetTyped } from './sheet/sheet.ts';

/** Who said something, as the channel knows them. */
export interface Person {
  /** Stable: channel, tenant and account, where a channel brings them; the account is the Entra object id in Teams. */
  id: string;
  name: string;
  tenant?: string;
}

/** Where it was said: alone with the bot, in a group chat, or in a channel of a team. */
export type Scope = 'personal' | 'group' | 'channel';

export type Content =
  /** Edited: an earlier message, as it reads now. */
  | { kind: 'text'; text: string; edited?: true }
  /** The person has just met the bot: time to welcome. */
  | { kind: 'joined' }
  /** A button of a card that belongs to one form instance. */
  | {
      kind: 'press';
      draft: string;
      action: string;
      said?: string | undefined;
      shown?: string | undefined;
      card?: string | undefined;
    }
  /** A form that was filled in all at once, in a window or on this card. */
  | ({ kind: 'sheet'; draft: string; window?: true; card?: string | undefined } & SheetTyped)
  /** The channel has put a summary in the chat, under an id of its own. */
  | { kind: 'placed'; draft: string; shown: string; card: string }
  /** The window of a form is opened: it is looked at, nothing is done. */
  | { kind: 'open'; draft: string }
  | {
      kind: 'feedback';
      reaction: 'like' | 'dislike';
      /** The place of the answer that it is under; empty where the channel doesn't say. */
      replyTo: string;
      /** Which of the reasons that were shown, from 0 on. */
      reasons: number[];
      comment: string;
    };

/** One thing a person did, freed from the channel it came by. */
export interface Message {
  /** The channel's id of it: the same id twice is the same message delivered twice. */
  id: string;
  /** Channel, conversation and person in one key: a draft belongs to one person in one conversation. */
  conversation: string;
  channel: string;
  scope: Scope;
  from: Person;
  content: Content;
  /** The chat itself, where others read along: the same for all of them, and for all its threads. */
  chat?: string;
  /** What the channel needs to write to this conversation later; opaque to everyone else. */
  address: unknown;
}

/** A passage that a reply quotes, as Teams shows it under the message. */
export interface Citation {
  /** Letter number, date and subject: at most 80 characters. */
  name: string;
  /** Start of the passage: at most 160 characters. */
  abstract: string;
  url?: string;
}

/** Something a person can press; it acts on this one form instance only. */
export interface CardAction {
  title: string;
  action: string;
}

export interface Card {
  /** The id of the form instance that the card is about. */
  draft: string;
  /** A mark of what it shows: its buttons act on that alone. */
  shown?: string;
  /** With a title it stands by itself, and the reply's text is for who sees no cards. All but the facts is Markdown. */
  title?: string | undefined;
  /** Said above it. */
  lead?: string;
  notes?: string[] | undefined;
  question?: string | undefined;
  facts: { title: string; value: string }[];
  actions: CardAction[];
}

/** A button that opens the window of a form. */
export interface OpensWindow {
  draft: string;
  title: string;
  /** The question that it stands under. */
  question: string;
  /** What the button beside it says that puts the form in the chat. */
  inChat?: string;
}

/** A part of a letter that can stand in any chat by itself. */
export interface LetterCard {
  title: string;
  /** Which letter: number, day and subject. */
  source: string;
  /** In the bot's own words, above the letter's. */
  answer?: string;
  /** Word for word; what is marked is what it is about. */
  passages: { text: string; item: boolean; marked: boolean }[];
  link?: { title: string; url: string };
}

/** What types a sentence for a person, or opens an address. */
export type Button = { title: string; says: string } | { title: string; url: string };

/** One of a person's own registrations, with what can be done with it now. */
export interface OwnEntry {
  title: string;
  /** Its number, and whom it is about. */
  about: string;
  facts: { title: string; value: string }[];
  buttons: Button[];
}

/** A person's own registrations, a page of them: where a channel can, it shows them as they stand when it is looked at. */
export interface OwnCard {
  title: string;
  page: number;
  entries: OwnEntry[];
  buttons: Button[];
}

/** One message of the bot. Its text is Teams' own Markdown: bold, italic, quotes, links and lists, nothing more. */
export interface Reply {
  text: string;
  /** Empty unless the reply quotes a letter. */
  citations: Citation[];
  /** At most three sentences that a person can say with one tap; never the only way. */
  suggestions: string[];
  card?: Card;
  letter?: LetterCard;
  /** Says what the text says. */
  own?: OwnCard;
  /** For the channel of the staff. */
  staff?: StaffCard;
  /** Of an answer out of a letter: the question, and the fact that was quoted. */
  about?: About;
  /** The window in which a form can be filled in at once can be opened from here. */
  window?: OpensWindow;
  /** A form to be filled in at once; the text is for who sees no cards. */
  sheet?: Sheet;
  /** The channel's id of an earlier message of the bot: this one comes in its place. */
  replaces?: string;
}

/** What an answer is about: its question as it was asked, and the fact that was quoted. */
export interface About {
  question: string;
  fact?: string;
}

/** @returns a reply of text alone */
export function say(text: string, suggestions: string[] = []): Reply {
  return { text, citations: [], suggestions };
}

export type { Delivery } from '../registration/delivery.ts';
