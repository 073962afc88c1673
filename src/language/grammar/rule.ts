import type { Scan } from '../scan.ts';
import { choiceOfOne, fitting } from './start.ts';
import type { Start } from './start.ts';

/** One way to read the tokens from a place up to `end` (the index of the next token). */
export interface Match<T> {
  readonly value: T;
  readonly end: number;
}

/** A rule gives every way to read the tokens from a place on; none when it does not apply. */
export interface Rule<T> {
  (scan: Scan, at: number): readonly Match<T>[];
  readonly start: Start;
  /** by which `fitting` knows with what it can start */
  readonly choice: number;
}

export type Read<T> = (scan: Scan, at: number) => readonly Match<T>[];

export const NONE: readonly Match<never>[] = [];

/** A rule out of the way it starts and how it reads. */
export function ruleOf<T>(start: Start, read: Read<T>, choice = choiceOfOne(start)): Rule<T> {
  return Object.assign(read, { start, choice });
}

/** True when the rule may read something from a place on, judged by two tokens. */
export const mayRead = ({ choice }: Rule<unknown>, scan: Scan, at: number): boolean =>
  fitting(choice, scan, at) !== 0;

/** The reading of no tokens, shared by all rules at a place. */
export const nothingAt = ({ skips }: Scan, at: number): readonly Match<undefined>[] =>
  (skips[at] ??= [{ value: undefined, end: at }]);
