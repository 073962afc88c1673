import type { Span } from '../left.ts';

/** What an answer that should hold one e-mail address or telephone number says; `reason` is Dutch, for the user. */
export type ContactReading =
  | {
      readonly kind: 'one';
      readonly value: string;
      /** As written: `text` is `message.slice(start, end)`. */
      readonly text: string;
      readonly start: number;
      readonly end: number;
      /** Everywhere it stands. */
      readonly rests: readonly Span[];
    }
  | { readonly kind: 'several'; readonly values: readonly string[]; readonly rests: readonly Span[] }
  | {
      readonly kind: 'wrong';
      readonly reason: string;
      readonly text: string;
      /** What is likely meant: to be asked. */
      readonly suggestion?: string;
    }
  | { readonly kind: 'none' };

/** A value found in a text: `text` is `message.slice(start, end)`. */
export interface FoundContact {
  readonly value: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One, several or none, when nothing is wrong. */
export function readingOfFound(found: readonly FoundContact[]): ContactReading {
  const [first] = found;
  if (!first) return { kind: 'none' };
  const values = [...new Set(found.map(({ value }) => value))];
  const rests = found.map(({ start, end }) => ({ start, end }));
  return values.length === 1 ? { kind: 'one', ...first, rests } : { kind: 'several', values, rests };
}
