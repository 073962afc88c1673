import { timesUnread } from './dateTime/words.ts';
import { CHANGING_PHRASES, CHANGING_WORDS, EMPTY_WORDS, JOINING_WORDS } from './leftWords.ts';
import { meetingAny } from './meeting.ts';
import { scanOf } from './scan.ts';
import type { Token } from './tokens.ts';

/** A stretch of a text: `start` is the index of its first character, `end` the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a reading did not use: `text` is what stands there. */
export interface Left extends Span {
  readonly text: string;
  /** Whether it could make another value of what was read: an exception, an alternative, a time, a second value. */
  readonly changes: boolean;
}

const CLAUSE_END = /^[;!?()[\]"“”•]$/;

/**
 * What is left of a text beside the stretches that a reading rests on, in the order of the text. Politeness, small
 * words and signs by themselves are not named, nor a word that only joins two stretches that were both read.
 *
 * @param rests in any order; they may touch
 * @param same tells whether a piece holds another value of the kind that was read
 */
export function left(
  text: string,
  rests: readonly Span[],
  same: (piece: string) => boolean = () => false,
): Left[] {
  const sorted = rests.toSorted((a, b) => a.start - b.start);
  const scan = scanOf(text, { day: 0, seconds: 0 });
  const isRead = scan.tokens.map(meetingAny(sorted));
  const times = timesUnread(scan, isRead);
  return groupsOf(text, scan.tokens, sorted).flatMap(({ tokens, between }) => {
    if (between && onlyJoins(tokens)) return [];
    const marked = [...changingSpans(text, tokens), ...times.filter((time) => isWithin(time, tokens))];
    const kept = trimmed(tokens, marked);
    const [first, last] = [kept[0], kept.at(-1)];
    if (!first || !last) return [];
    const [start, end] = [first.start, last.end];
    const written = text.slice(start, end);
    return [{ start, end, text: written, changes: marked.length > 0 || same(written) }];
  });
}

const isWithin = ({ start, end }: Span, tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.start < end && start < token.end);

interface Group {
  readonly tokens: Token[];
  /** whether it is all that stands between two stretches that were read */
  readonly between: boolean;
}

/** The tokens that no reading rests on, together as far as they stand in one clause. */
function groupsOf(text: string, tokens: readonly Token[], rests: readonly Span[]): Group[] {
  const groups: Group[] = [];
  let group: Token[] = [];
  let next = 0;
  let afterRead = false;
  const close = (beforeRead: boolean): void => {
    if (group.length > 0) groups.push({ tokens: group, between: afterRead && beforeRead });
    group = [];
  };
  for (const [at, token] of tokens.entries()) {
    while ((rests[next]?.end ?? Infinity) <= token.start) next++;
    const read = (rests[next]?.start ?? Infinity) < token.end;
    if (read) {
      close(true);
      afterRead = true;
    } else if (isClauseEnd(tokens, at) && !onlyJoins(group)) {
      close(false);
      afterRead = false;
    } else {
      group.push(token);
      if (endsLine(text, tokens, at) && !onlyJoins(group)) close(false);
    }
  }
  close(false);
  return groups;
}

const onlyJoins = (tokens: readonly Token[]): boolean => tokens.every(({ text }) => JOINING_WORDS.has(text));

/** A sign that ends a clause; a full stop, comma or colon only where white space or nothing follows. */
function isClauseEnd(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at]!.text;
  const next = tokens[at + 1];
  return CLAUSE_END.test(sign) || (/^[.,:]$/.test(sign) && (!next || next.gap));
}

const endsLine = (text: string, tokens: readonly Token[], at: number): boolean =>
  text.slice(tokens[at]!.end, tokens[at + 1]?.start).includes('\n');

/** The words and phrases of a group that may change what stands beside them. */
function changingSpans(text: string, tokens: readonly Token[]): Span[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return [];
  const written = text.slice(first.start, last.end);
  const phrases = CHANGING_PHRASES.flatMap((phrase) => [...written.matchAll(phrase)]).map((match) => ({
    start: first.start + match.index,
    end: first.start + match.index + match[0].length,
  }));
  return [...tokens.filter(({ text: word }) => CHANGING_WORDS.has(word)), ...phrases];
}

/** The tokens from the first to the last that says something; what is stuck on to the last goes along. */
function trimmed(tokens: readonly Token[], marked: readonly Span[]): readonly Token[] {
  const says = ({ kind, text, start, end }: Token): boolean =>
    (kind !== 'sign' && !EMPTY_WORDS.has(text)) ||
    marked.some((span) => span.start < end && start < span.end);
  let last = tokens.findLastIndex(says);
  if (last < 0) return [];
  while (tokens[last + 1]?.kind === 'word' && !tokens[last + 1]!.gap) last++;
  return tokens.slice(tokens.findIndex(says), last + 1);
}
