import type { Answers } from '../text/answer.ts';
import type { Registration, Status, Submitter } from './registration.ts';

/** Where a change came from, for the audit trail. */
export interface Origin {
  by: Submitter;
  /** `msteams`, `terminal` …, or one of STAFF_CHANNELS. */
  channel: string;
  /** ISO date-time with offset. */
  at: string;
}

/** Where staff enter things, or how something reached them: nobody can be answered there in a chat. */
export const STAFF_CHANNELS = ['secretariaat', 'verdeling', 'telefoon', 'mail', 'brief'];

/** Why the staff change something by hand. */
export interface Reason {
  reason: string;
  /** Nobody is told; the webhook hears of it all the same. */
  silent?: boolean;
}

/** What the staff write to many at once; {naam} and {nummer} stand for each one's own. */
export interface OwnLetter {
  /** Written once more under the same id, it goes to nobody twice. */
  id: string;
  subject: string;
  text: string;
}

/** Everything that can happen to a registration. The store applies it; `applyCommand` decides what it means. */
export type Command =
  | {
      kind: 'hand in';
      /** The form instance: handing it in again changes nothing and gives the registration there is. */
      id: string;
      form: string;
      /** Start of the number: SD, AB … */
      prefix: string;
      answers: Answers;
      origin: Origin;
      /** Who it is kept for, when someone else enters it (staff, for a call or a letter); else whoever hands it in. */
      submittedBy?: Submitter;
      /** What the staff add at once. */
      details?: Record<string, unknown>;
      /** What people are told happened; `ontvangen` when absent. */
      event?: string;
    }
  | {
      kind: 'change';
      number: string;
      /** All answers as they are to be: one that is not named is gone. */
      answers: Answers;
      /** What the asker saw; a registration that has changed since is refused. */
      revision?: number;
      origin: Origin;
      /** The staff put it right, in any status but withdrawn. */
      correction?: Reason;
    }
  | { kind: 'withdraw'; number: string; origin: Origin; reason?: string }
  /** The staff take a withdrawal back. */
  | { kind: 'restore'; number: string; origin: Origin; correction: Reason }
  /** The staff write to whom it is about. */
  | { kind: 'write'; number: string; letter: OwnLetter; origin: Origin }
  /** Somebody came on the day, or was marked so by mistake. */
  | { kind: 'present'; number: string; present: boolean; origin: Origin }
  /** Something for the staff alone. */
  | { kind: 'note'; number: string; text: string; origin: Origin }
  | {
      kind: 'set status';
      number: string;
      status: Status;
      /** Merged into the registration's details. */
      details: Record<string, unknown>;
      /** What people are told happened; the status when absent and it changes, else `bijgewerkt`. */
      event?: string;
      revision?: number;
      origin: Origin;
    }
  /** Takes back the step that led here: the status and the details are as they were before it. */
  | {
      kind: 'step back';
      number: string;
      status: Status;
      /** Merged into the registration's details. */
      details: Record<string, unknown>;
      /** What people are told happened. */
      event: string;
      revision: number;
      origin: Origin;
    }
  /** Reminders wished for: days before the appointment, 0 for the day itself; none ends them. */
  | { kind: 'remind'; number: string; days: number[]; origin: Origin };

/** What a command did. */
export type Outcome =
  | { kind: 'done'; registration: Registration }
  /** Handed in, changed so or withdrawn before: this is what is there, unchanged. */
  | { kind: 'already there'; registration: Registration }
  /** It may not happen, with the reason in Dutch for the one who asked. */
  | { kind: 'refused'; reason: string };
