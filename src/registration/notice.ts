import type { Act } from './acts.ts';

export interface Appointment {
  title: string;
  from: string;
  to?: string;
  wholeDay: boolean;
  location?: string;
  /** What it is about, in lines. */
  about?: string;
  /** It was sent before and is off: the calendar file takes it out again. */
  cancelled?: boolean;
}

/** Something a person or a system is told because of a registration. Written in the registration's transaction, sent later. */
export interface Notice {
  /** Recognisable by receivers: registration number, revision, event and role of the receiver. The same key is never stored twice. */
  key: string;
  /** The registration it is about: notices of one registration go out in order. */
  number: string;
  /** The registration's revision that it tells of: a later calendar file takes the place of an earlier one. */
  revision: number;
  to:
    | { kind: 'mail'; address: string }
    /** In their own chat with the bot, or in the one `at` this address; to the mail address, where one is given, when no such chat works. */
    | { kind: 'chat'; person: string; email?: string; at?: unknown }
    /** The configured secretariat or webhook: who that is, is known where it is sent. */
    | { kind: 'secretariat' }
    | { kind: 'webhook' };
  /** What happened: `ontvangen`, `geplaatst`, `wachtlijst`, `niet geplaatst`, `gewijzigd`, `ingetrokken`, `voorstel`, `herinnering` … */
  event: string;
  subject: string;
  /** Plain Dutch text; paragraphs separated by a blank line. */
  text: string;
  /** The staff wrote it, and addresses in it can be pressed in a chat: what others typed in it is `unlinked`. */
  links?: boolean;
  /** What can be answered to it in a chat. */
  acts?: Act[];
  /** An appointment to send along as .ics. Days are whole days; moments ISO date-times with offset. */
  appointment?: Appointment;
  /** For the webhook: the registration as the contract's JSON; absent when it is no more. */
  data?: Record<string, unknown>;
  /** Not before this ISO date-time (a reminder); at once when absent. */
  notBefore?: string;
}

/** The event of a mail with a code in it: of that nothing is kept once it is sent, or of no use any more. */
export const CODE_EVENT = 'code';
