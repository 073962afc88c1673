import { followsName } from '../../language/people/smallLetters.ts';
import { isSmallWord } from '../../language/people/smallWords.ts';
import type { Span } from '../../language/left.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Token } from '../../language/tokens.ts';
import { folded } from '../../text/fold.ts';
import { typeOf } from '../fieldTypes.ts';
import type { Claim, Keeping } from './keeping.ts';

const BOUNDARY = /^[,;:.!?()[\]"“”„'‘’|/•<>=*–—]$/u;

/** Whether a sign keeps apart what stands on its sides; a full stop or a dash inside a word does not. */
function keepsApart({ text, gap }: Token, next: Token | undefined): boolean {
  if (/^[.\-'’]$/u.test(text)) return gap || next === undefined || next.gap;
  return BOUNDARY.test(text);
}

/**
 * @returns whether right before or behind an answer stands a word that may belong to it and was not read:
 *   "programmaleider 3D", "chef Ton Bakker"; a small word, a sign, a line end or something else that was read keeps it apart,
 *   and so does what ends a name behind it: a small letter, or a word of the sentence where the name has small letters alone
 */
export function isTorn({ at, field }: Claim, { text, read }: Keeping): boolean {
  if (!at) return false;
  const tokens = tokenise(text);
  const first = tokens.findIndex(({ end }) => end > at.start);
  const last = tokens.findLastIndex(({ start }) => start < at.end);
  if (first < 0 || last < first) return false;
  const own = [field.label, ...(field.words ?? [])].map(folded);
  const isName = typeOf(field).worded === 'name';
  const endsBefore = (token: Token) => (tokens[last]!.capital ? !token.capital : followsName([token]));
  const isOpen = (token: Token | undefined, between: Span, next: Token | undefined): boolean => {
    if (!token || text.slice(between.start, between.end).includes('\n')) return false;
    if (token.kind === 'sign') return !keepsApart(token, next) && token.text === '-';
    if (read.some(({ start, end }) => start < token.end && token.start < end)) return false;
    if (isName && token.start >= at.end && token.kind === 'word' && endsBefore(token)) return false;
    return token.kind === 'digits' || !(isSmallWord(token.text) || own.includes(token.text));
  };
  const [before, behind] = [tokens[first - 1], tokens[last + 1]];
  return (
    isOpen(before, { start: before?.end ?? 0, end: at.start }, tokens[first]) ||
    isOpen(behind, { start: at.end, end: behind?.start ?? at.end }, tokens[last + 2])
  );
}
