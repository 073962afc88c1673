import type { Span } from '../left.ts';

/** One of a closed list, as a line of a list in `knowledge/lists` or an option of a form has it. */
export interface ChoiceOption {
  readonly code: string;
  readonly name: string;
  /** Other words that mean it: problems it is about, short names. */
  readonly words?: readonly string[];
  /** What it covers, in the words of its source. */
  readonly covers?: readonly string[];
  /** One sentence on it, for who has to choose. */
  readonly about?: string;
  /** Where a person who can be chosen gets mail. */
  readonly mail?: string | undefined;
}

/** A list file such as `knowledge/lists/opgaven.yaml`. */
export interface ChoiceList {
  /** Where the list comes from: named when it is shown. */
  readonly source: string;
  readonly items: readonly ChoiceOption[];
}

/** What an answer says about a closed list; with several, nothing tells them apart: ask which one. */
export type Choice<Option> =
  | { readonly kind: 'one'; readonly option: Option; readonly rests: readonly Span[] }
  | { readonly kind: 'several'; readonly options: readonly Option[]; readonly rests: readonly Span[] }
  | { readonly kind: 'none' };

/** An option named in a running text: `text` is `message.slice(start, end)`. */
export interface ChoiceMention<Option> {
  readonly option: Option;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One, several or none of these, each counted once, with the stretches of the text that say so. */
export function choiceOf<Option>(options: readonly Option[], rests: readonly Span[]): Choice<Option> {
  const different = [...new Set(options)];
  const [first] = different;
  if (first === undefined) return { kind: 'none' };
  return different.length === 1
    ? { kind: 'one', option: first, rests }
    : { kind: 'several', options: different, rests };
}
