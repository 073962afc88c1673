import type { Answers, Registration, Status, Submitter } from './registration.ts';

/** Where a change came from, for the audit trail. */
export interface Origin {
  by: Submitter;
  /** `msteams`, `terminal`, `secretariat`, `allocation` … */
  channel: string;
  /** ISO date-time with offset. */
  at: string;
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
    }
  | { kind: 'change'; number: string; answers: Answers; origin: Origin }
  | { kind: 'withdraw'; number: string; origin: Origin; reason?: string }
  | {
      kind: 'set status';
      number: string;
      status: Status;
      /** Merged into the registration's details. */
      details: Record<string, unknown>;
      origin: Origin;
    };

/** What a command did. */
export type Outcome =
  | { kind: 'done'; registration: Registration }
  /** The instance had been handed in before: this is what is there, unchanged. */
  | { kind: 'already there'; registration: Registration }
  /** It may not happen, with the reason in Dutch for the one who asked. */
  | { kind: 'refused'; reason: string };
