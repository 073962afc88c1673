import { left } from '../language/left.ts';
import type { Span } from '../language/left.ts';
import { withoutEnd } from '../text/pattern.ts';

/** More than this is told, not left. */
const LONGEST = 160;

/**
 * @param spans what the reading of a text rests on
 * @returns what that leaves unread and could mean something else than what was read, each as it was typed
 */
export function unreadOf(text: string, spans: readonly Span[]): string[] {
  return left(text, spans)
    .filter(({ changes, text: { length } }) => changes && length <= LONGEST)
    .map(({ start, end }) => text.slice(start, endOfClause(text, end, spans)));
}

/** What is left goes on to the end of its clause, or to what was read. */
function endOfClause(text: string, from: number, spans: readonly Span[]): number {
  const read = Math.min(...spans.filter(({ start }) => start >= from).map(({ start }) => start), text.length);
  return from + withoutEnd(/^[^,;:!?\n.]*/u.exec(text.slice(from, read))?.[0] ?? '', /\s/u).length;
}
