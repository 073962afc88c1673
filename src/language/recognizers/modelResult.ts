import type { ModelResult as Result } from '@microsoft/recognizers-text';
import type { Span } from '../left.ts';

/** What a recogniser gives: the shape of Recognizers-Text. `end` is the index of the last character. */
export type ModelResult = Result;

/** One value of a date or time in `resolution.values`. */
export interface TimeValue {
  readonly timex: string;
  readonly type: string;
  readonly Mod?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

/**
 * The stretches of a text that results of any model rest on, for `left`.
 * @returns `end` is the index after the last character
 */
export const restsOf = (results: readonly ModelResult[]): Span[] =>
  results.map(({ start, end }) => ({ start, end: end + 1 }));
