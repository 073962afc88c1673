import { left } from '../language/left.ts';
import type { Span } from '../language/left.ts';
import { meetingAny } from '../language/meeting.ts';
import { saysNothing } from '../language/polite.ts';
import { sentencesOf } from '../language/sentences.ts';
import { withoutEnd } from '../text/pattern.ts';
import { clausesApart } from './apart.ts';
import { partAt } from './mailParts.ts';
import type { MailSigns } from './said/mail.ts';
import type { Sayings } from './said/sayings.ts';

/** More than this is told, not left. */
const LONGEST = 160;

/**
 * @param spans what the reading of a text rests on
 * @param every whether parts count in which no word changes what was read
 * @returns what that leaves unread and could mean something else than what was read, each as it was typed: whole
 *   sentences, and parts of those that were read in which a word may change what was read, takes it back, or is another address
 */
export function unreadOf(text: string, spans: readonly Span[], sayings: Sayings, every = false): string[] {
  const sentences = sentencesOf(text);
  const apart =
    sentences.length > 1 ? sentences.filter((one) => isUnread(text, one, spans, sayings.mail)) : [];
  const isApart = meetingAny(apart);
  const clauses = clausesApart(text, spans, sayings).filter((one) => !isApart(one));
  const whole = [...apart, ...clauses];
  const last = Math.max(...spans.map(({ end }) => end), 0);
  const parts = left(text, spans)
    .filter(({ changes, text: said, start, end }) => {
      const mends = start >= last && sayings.mends.test(text.slice(last, end));
      const isAddress = ADDRESS.test(said) && partAt(text, { start, end }, sayings.mail) === 'body';
      const isAside = /[([]\s*$/u.test(text.slice(0, start)) && /\p{L}{2}/u.test(said);
      const counts = changes || mends || isAddress || isAside;
      return (counts || (every && /\S\s+\S/.test(said))) && said.length <= LONGEST;
    })
    .filter(({ text: piece }) => !sayings.alone.test(piece))
    .filter((one) => !whole.some(({ start, end }) => start <= one.start && one.end <= end))
    .map(({ start, end }) => ({ start, end: endOfClause(text, end, spans) }));
  return [...whole, ...parts]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end));
}

/** Another address than the one that was read. */
const ADDRESS = /\S@\S/u;

/** A sentence that nothing rests on, and that is more than politeness or a part of a mail. */
function isUnread(text: string, sentence: Span, spans: readonly Span[], mail: MailSigns): boolean {
  const { start, end } = sentence;
  if (spans.some((span) => span.start < end && start < span.end) || end - start > LONGEST) return false;
  return partAt(text, sentence, mail) === 'body' && !saysNothing(text.slice(start, end));
}

/** What is left goes on to the end of its clause, or to what was read. */
function endOfClause(text: string, from: number, spans: readonly Span[]): number {
  const read = Math.min(...spans.filter(({ start }) => start >= from).map(({ start }) => start), text.length);
  return from + withoutEnd(/^[^,;:!?\n.]*/u.exec(text.slice(from, read))?.[0] ?? '', /\s/u).length;
}
