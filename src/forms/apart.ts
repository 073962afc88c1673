import { left } from '../language/left.ts';
import type { Span } from '../language/left.ts';
import { meetingAny } from '../language/meeting.ts';
import { fold } from '../text/fold.ts';
import { withoutEnd } from '../text/pattern.ts';
import type { Sayings } from './said/sayings.ts';

/** Where a clause ends, and words that may open the next. */
const ENDS = /[,.;:!?\n(](?:\s+|$)|\s(?=(?:en|maar|wel|terwijl|want)\s)/giu;
const OPENS = /^(?:[\s,.;:!?(–-]|(?:en|maar|terwijl|want)(?=\s))+/iu;
/** Letters of the shortest word that tells something. */
const TELLING = 3;

/**
 * @param spans what the reading of a text rests on
 * @returns the clauses behind that on which nothing rests and which tell something of their own: "adviseur wonen, en ze is vegetariër"
 */
export function clausesApart(text: string, spans: readonly Span[], { apart }: Sayings): Span[] {
  const first = Math.min(...spans.map(({ start }) => start), text.length);
  const unread = left(text, spans);
  const isRead = meetingAny(spans);
  const ends = [...[...text.matchAll(ENDS)].map(({ index }) => index), text.length];
  return ends.flatMap((end, at) => {
    const from = ends[at - 1] ?? 0;
    const clause = withoutEnd(text.slice(from, end), /[\s,.;:!)]/u);
    const start = from + (OPENS.exec(clause)?.[0].length ?? 0);
    const span = { start, end: from + clause.length };
    if (isRead(span) || start < first || span.end <= start || !apart.tells.test(clause)) return [];
    const words = unread.filter(meetingAny([span])).flatMap((one) => fold(one.text).match(/\p{L}+/gu) ?? []);
    return words.some((word) => word.length >= TELLING && !apart.idle.has(word)) ? [span] : [];
  });
}
