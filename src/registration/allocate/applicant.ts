/** Someone who wants a place. */
export interface Applicant {
  id: string;
  /** Code of the municipality. */
  gemeente: string;
  /** Code of the opgave of first choice. */
  first: string;
  second?: string;
  /** The opgave in which a place was given before; only `reallocate` looks at it. */
  place?: string | undefined;
}

/** How many places there are. */
export interface Places {
  places: number;
  /** The most in one opgave: the same for all, or by code. Without it only the total counts. */
  perOpgave?: number | Readonly<Record<string, number>>;
}

/**
 * Who waits goes before whom: first who would be the first of a municipality, then who would be the first of a
 * municipality in the opgave of first choice, then all others.
 */
export type Turn = 'gemeente' | 'opgave' | 'meer';

interface Drawn {
  id: string;
  /** 1 goes first among equals. */
  lot: number;
  /** One plain Dutch sentence or two: what and why. */
  why: string;
}
export interface Placed extends Drawn {
  opgave: string;
  choice: 'first' | 'second' | 'other';
}
export interface Waiting extends Drawn {
  /** From 1. */
  position: number;
  turn: Turn;
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
