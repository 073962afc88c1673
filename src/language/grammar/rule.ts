import { OTHER } from '../scan.ts';
import type { Scan } from '../scan.ts';
import { canStart } from './start.ts';
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
  /** it sees by itself, as fast, whether it can start: nobody has to look first */
  readonly looks: boolean;
}

export type Read<T> = (scan: Scan, at: number) => readonly Match<T>[];

export const NONE: readonly Match<never>[] = [];

/** A rule out of the way it starts and how it reads. */
export function ruleOf<T>(start: Start, read: Read<T>, looks = false): Rule<T> {
  return Object.assign(read, { start, looks });
}

/** True when the rule may read something from a place on, judged by two tokens. */
export const mayRead = (rule: Rule<unknown>, { kinds }: Scan, at: number): boolean =>
  rule.looks || canStart(rule.start, kinds[at] ?? OTHER, kinds[at + 1] ?? OTHER);

/** The reading of no tokens, shared by all rules at a place. */
export const nothingAt = ({ skips }: Scan, at: number): readonly Match<undefined>[] =>
  (skips[at] ??= [{ value: undefined, end: at }]);
