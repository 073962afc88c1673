import type { Origin } from '../registration/command.ts';
import type { Submitter } from '../registration/registration.ts';

/** Start of the numbers: VR-2018-0001. */
export const PREFIX = 'VR';

/** Longest answer of the staff, in characters. */
export const LONGEST_ANSWER = 4000;

/** A question as its asker approved it, to be passed on to the staff of the VNG. */
export interface NewQuestion {
  /** Of what was shown and approved: the same one is passed on once. */
  id: string;
  text: string;
  /** Who asks, where and when. */
  origin: Origin;
  /** Where the answer goes when no chat with the asker works. */
  email?: string;
}

/** A question that was passed on. */
export interface Question {
  number: string;
  text: string;
  askedBy: Submitter;
  /** ISO date-time with offset. */
  askedAt: string;
  /** Name of who of the staff takes care of it. */
  pickedBy?: string;
  /** What the staff said; it waits while there is none. */
  answer?: { text: string; by: string; at: string };
}

/** What the core needs to know of questions that were passed on. */
export interface QuestionReader {
  /** @returns those of this person, the first one first */
  of(person: string): Promise<Question[]>;
}
