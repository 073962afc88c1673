/** Someone who wants a place. */
export interface Applicant {
  id: string;
  /** Code of the municipality. */
  gemeente: string;
  /** Code of the opgave of first choice. */
  first: string;
  second?: string;
  /** The opgave of a place that stays: given in an earlier division, or by hand. */
  place?: string | undefined;
}

/** How many places there are. */
export interface Places {
  places: number;
  /** The most in one opgave: the same for all, or by code. Without it only the total counts. */
  perOpgave?: number | Readonly<Record<string, number>>;
}

/**
 * Why someone has this place, or waits; each has its own sentence.
 *
 * - `kept`: the place stays as it was.
 * - `everyone`: there is room for everyone in the opgave of first choice.
 * - `first`: the rule gave a place in the opgave of first choice.
 * - an aim: in every division with this person in the opgave of first choice (or, for who waits, with a place) there
 *   is less of this aim, and of none before it.
 * - `turn`: with as much of every aim this person could be there, but then somebody with an earlier turn loses a place,
 *   or the first choice, to somebody with a later one.
 * - `no room`: where this person would be, no place is free: none there, or all kept by others.
 */
export type Reason = 'kept' | 'everyone' | 'first' | WaitingReason;
export type WaitingReason = (typeof WAITING_REASONS)[number];

/** What a good division has as many of as there can be, in this order. */
export const AIMS = ['gemeenten', 'spread', 'people', 'firstChoice'] as const;
export type Aim = (typeof AIMS)[number];

export const WAITING_REASONS = [...AIMS, 'turn', 'no room'] as const;

export interface Placed {
  id: string;
  /** 1 goes first among equals. */
  lot: number;
  opgave: string;
  choice: 'first' | 'second' | 'other';
  why: Reason;
}

export interface Waiting {
  id: string;
  lot: number;
  /** Place on the list of all who wait, from 1. */
  position: number;
  /** Place on the list of all who would take a place in this opgave: for the first choice, then for the second. */
  perOpgave: { opgave: string; position: number }[];
  why: WaitingReason;
  /** What is used up: the places of all opgaven of choice, or else the places as a whole. */
  full: 'opgave' | 'places';
}

export interface Allocation {
  /** More people than places, as a whole or in some opgave: only then the rule of the letter decides. */
  oversubscribed: boolean;
  placed: Placed[];
  /** In order of position. */
  waiting: Waiting[];
}

/** @returns the most that fit in one opgave */
export function capacity({ places, perOpgave }: Places, opgave: string): number {
  const most = typeof perOpgave === 'object' ? (perOpgave[opgave] ?? 0) : (perOpgave ?? places);
  return Math.max(0, most);
}

/** @returns the opgaven of choice, the first choice first */
export function choices({ first, second }: Applicant): string[] {
  return second === undefined || second === first ? [first] : [first, second];
}
