import type { ModelResult as Result } from '@microsoft/recognizers-text';

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
