import type { Generated, Kysely, Selectable } from 'kysely';

/** The rows as both engines keep them: JSON and ISO date-times as text, yes and no as 1 and 0, moments to wait for in ms. */
export interface Tables {
  conversations: {
    /** The hash of the conversation's name. */
    conversation: string;
    /** Goes up by one with every turn. */
    revision: number;
    /** Null after it was set apart or forgotten. */
    state: string | null;
    updated: string;
    /** When it was really written, in ms. */
    touched: number;
    person: string;
    channel: string;
    personal: number;
    /** How to write to this person later, as the channel gave it. */
    address: string;
    /** Why the address no longer works; null while it does. */
    dead: string | null;
    /** Numbers that the bot told of by itself since this person last said something, as a JSON list. */
    told: string | null;
  };
  inbox: { conversation: string; message: string; received: string };
  outbox: {
    seq: Generated<number>;
    /** Id of a reply, key of a notice. */
    id: string;
    /** What is sent in order: a conversation, or one kind of receiver of one registration. */
    lane: string;
    kind: OutboxKind;
    /** The conversation or the registration number it belongs to. */
    subject: string;
    /** What a notice is about: ontvangen, geplaatst …; null for a reply. */
    event: string | null;
    /** The message that a reply answers. */
    message: string | null;
    payload: string;
    state: OutboxState;
    attempts: number;
    /** Not to be tried before this moment: a retry's back-off, or the lease of who is sending it. */
    due: number;
    /** Not to be sent before this date-time of the bot's own clock: a reminder. */
    not_before: string | null;
    reason: string | null;
    created: string;
    updated: string;
  };
  registrations: {
    id: string;
    number: string;
    form: string;
    status: string;
    submitted_at: string;
    person: string;
    person_name: string;
    tenant: string | null;
    /** Of whoever handed it in, where it is known. */
    person_email: string | null;
    answers: string;
    details: string;
    revision: number;
    updated: string;
    /** When it was really written, in ms. */
    touched: number;
  };
  /** The same with what batches make of them that is true and not in its place yet; SQLite alone has it. */
  registrations_now: Tables['registrations'];
  /** Work on thousands of registrations, with 1 when it is true; see registrations/batches.ts. SQLite alone has it. */
  batches: { batch: string; published: number; updated: string; touched: number };
  /** What a batch makes of a registration, as JSON, until it is in its place. */
  staged: { batch: string; number: string; id: string; change: string };
  /** The addresses of whom a registration is about, in small letters: to find it by. */
  addresses: { address: string; number: string };
  numbers: { prefix: string; year: string; last: number };
  /** That something happened, never what was filled in. */
  audit: {
    seq: Generated<number>;
    number: string;
    revision: number;
    at: string;
    event: string;
    from_status: string | null;
    to_status: string;
    /** Names of what changed, as a JSON list. */
    fields: string;
    channel: string;
    person: string;
  };
  /** Passed on to the staff, by people who wished so. */
  questions: {
    /** Of what its asker approved. */
    id: string;
    number: string;
    text: string;
    person: string;
    person_name: string;
    tenant: string | null;
    person_email: string | null;
    asked_at: string;
    /** Null while it waits. */
    answer: string | null;
    answered_by: string | null;
    answered_at: string | null;
    /** Name of who of the staff takes care of it. */
    picked_by: string | null;
    /** When the secretariat last heard that it waits. */
    told: string;
    updated: string;
    /** When it was really written, in ms. */
    touched: number;
  };
  /** Answers as they stand in chats, so that a thumb under one is about its question. */
  answered: {
    /** The hash of where the channel keeps it. */
    place: string;
    conversation: string;
    question: string;
    fact: string | null;
    at: string;
  };
  /** The channel in which the staff see what there is to do: one row, or none. */
  staff_channel: { id: string; address: string; linked_by: string; at: string };
  /** The cards that stand there, by what they are about: a number, or a message that did not arrive. */
  staff_cards: { subject: string; address: string; message: string; at: string };
  /** Who of the staff is signed in on their page, by the hash of what their browser shows; moments in ms. */
  staff_sessions: { hash: string; person: string; until: number; latest: number };
  /** When signing in there last ended so, in ms; never whose it was. */
  staff_sign_ins: { outcome: string; at: number };
  /** How often something happened in the week that begins on a Monday, and about which fact or form. */
  figures: { week: string; what: string; about: string; count: number };
  /** What turns add to the figures, with a mark of whom it is about, until it is added up. */
  counted: { seq: Generated<number>; week: string; what: string; about: string; mark: string };
  /** Marks of whom a figure is about, as many as it takes to be nobody in particular. */
  figure_marks: { week: string; what: string; about: string; mark: string };
  /** What people wish to hear of, in which chat; with how to write to it where others read along. */
  interests: { conversation: string; subject: string; person: string; address: string | null; at: string };
  /** Letters that were there before. */
  letters_seen: { letter: string; at: string };
  /** What was told of letters and days, so that it is told once. */
  news_told: { key: string; at: string };
  /** What editors propose to change in the knowledge, and what came of trying it; as JSON. */
  proposals: { id: string; seen: number; change: string; outcome: string; by: string; at: string };
  /** What of it was kept, each on the one before. */
  knowledge_changes: {
    revision: number;
    id: string;
    change: string;
    outcome: string;
    by: string;
    at: string;
  };
  missed: {
    seq: Generated<number>;
    reason: string;
    question: string;
    nearest: string | null;
    comment: string | null;
    day: string;
  };
  quarantine: {
    seq: Generated<number>;
    conversation: string;
    person: string;
    state: string;
    reason: string;
    at: string;
  };
  tallies: {
    key: string;
    /** Goes up by one with every change. */
    revision: number;
    value: string;
    /** When it was really written, in ms. */
    touched: number;
  };
  /** Files that were made of registrations, so that they can be removed with what is in them; or taken from the page. */
  exports: {
    seq: Generated<number>;
    at: string;
    host: string;
    path: string;
    /** SHA-256 of the file as it was written. */
    hash: string;
    /** Numbers of the registrations in it, as a JSON list. */
    numbers: string;
    /** Who took it from the page, and what it was of; null where it was written to a path. */
    taken_by: string | null;
    meant: string | null;
  };
  /** Who of the staff looked at which registrations; never what they saw. */
  views: { seq: Generated<number>; at: string; who: string; command: string; numbers: string };
  allocation_runs: { seq: Generated<number>; at: string; seed: string; input: string; result: string };
  /** What was last written to see whether writing works. */
  trial: { written: string };
  lived_day: { today: string };
}

/** A row before it is written: what the database counts itself is not in it. */
export type New<Table extends keyof Tables> = Omit<Selectable<Tables[Table]>, 'seq'>;

export type OutboxKind = 'reply' | 'mail' | 'chat' | 'secretariat' | 'webhook' | 'channel';

/** `failed` was tried as often as allowed, `dead` can never arrive, `unknown` may have arrived and is not repeated. */
export type OutboxState = 'waiting' | 'sent' | 'failed' | 'dead' | 'unknown';

/** The database itself, or one transaction on it. */
export type Session = Kysely<Tables>;
