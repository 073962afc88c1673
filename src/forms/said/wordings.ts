import { z } from 'zod';
import { oneOf } from '../../text/pattern.ts';

/** Words and phrases that mean the same, as a file of knowledge/phrases lists them. */
export const wordings = z.array(z.string().trim().min(1).max(100)).min(1);

/** @returns a source for one of these; `*` at the end of a word stands for more letters */
export function listed(said: readonly string[]): string {
  return oneOf(said).replaceAll('\\*', '\\p{L}{0,20}');
}

/** @returns a pattern for one of these that stands by itself */
export function anyOf(said: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${listed(said)})(?!\\p{L})`, 'iu');
}
