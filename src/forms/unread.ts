import { left } from '../language/left.ts';
import type { Span } from '../language/left.ts';

/** More than this is told, not left. */
const LONGEST = 160;

/**
 * @param spans what the reading of a text rests on
 * @returns what that leaves unread and could mean something else than what was read, each as it was typed
 */
export function unreadOf(text: string, spans: readonly Span[]): string[] {
  return left(text, spans)
    .filter(({ changes, text: { length } }) => changes && length <= LONGEST)
    .map(({ text: said }) => said);
}
