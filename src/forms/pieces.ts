import { findFuncties } from '../language/people/functies.ts';
import { isGivenName } from '../language/people/givenNames.ts';
import { left } from '../language/left.ts';
import { EMPTY_WORDS } from '../language/leftWords.ts';
import type { Span } from '../language/left.ts';
import { meetingAny } from '../language/meeting.ts';
import { tokenise } from '../language/tokens.ts';
import { textOf } from '../text/answer.ts';
import { fold } from '../text/fold.ts';
import type { FieldContext, Found } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import type { Field } from './form.ts';
import { partAt } from './mailParts.ts';

/** How people divide a list that stands on one line, the surest first. */
const DIVIDERS = [/\n/g, /\s[/|•·–—-]\s|[|\t]/g, /[,;.]\s+/g];
const LEAST = 3;
/** Pieces of a row with commas may be a sentence: two of them say little. */
const MOST = 20;
/** Words of the longest piece that is an answer by itself. */
const A_FEW_WORDS = 8;
/** Words of the longest name of a place with what stands around it. */
const PLACE = 4;

/** @returns the pieces of a text that is a list, or all of it when it is a few words */
export function piecesOf(text: string): Span[] {
  for (const divider of DIVIDERS) {
    const pieces = divided(text, divider);
    if (pieces.length >= LEAST && pieces.length <= MOST) return pieces;
  }
  const two = divided(text, DIVIDERS[2]!);
  return two.length <= 2 ? two.filter((piece) => isShort(text, piece)) : [];
}

function divided(text: string, divider: RegExp): Span[] {
  const ends = [...text.matchAll(divider)].map((match) => ({
    at: match.index,
    next: match.index + match[0].length,
  }));
  const starts = [0, ...ends.map(({ next }) => next)];
  return starts
    .map((start, at) => trimmed(text, start, ends[at]?.at ?? text.length))
    .filter(({ start, end }) => end > start);
}

function trimmed(text: string, from: number, to: number): Span {
  const said = text.slice(from, to);
  const start = from + said.length - said.trimStart().length;
  return { start, end: start + said.trim().replace(/[.!]$/, '').length };
}

const isShort = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end).split(/\s+/).length <= A_FEW_WORDS;

/**
 * What the pieces of a list are, by field: each as the answer to the one question that it answers whole. A piece that may
 * answer two is left to other readers.
 * @param taken what is an answer already: a piece that holds it is none
 */
export function wholePieces(
  text: string,
  fields: readonly Field[],
  context: FieldContext,
  taken: readonly Span[] = [],
): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  const isTaken = meetingAny(taken);
  for (const piece of piecesOf(text)) {
    if (isTaken(piece)) continue;
    if (!isShort(text, piece) || partAt(text, piece, context.lists.sayings.mail) !== 'body') continue;
    const said = text.slice(piece.start, piece.end);
    const answered = fields.flatMap((field) => {
      const value = wholly(said, field, context, fields);
      return value === undefined ? [] : [{ field, value }];
    });
    const [first] = answered;
    const follows = ({ field }: { field: Field }) =>
      field === first?.field || first?.field.again?.includes(field.id) === true;
    if (!answered.every(follows)) continue;
    for (const { field, value } of answered)
      found.set(field.id, [...(found.get(field.id) ?? []), { value, ...piece }]);
  }
  return found;
}

/** The answer that a piece is, and nothing else. */
function wholly(
  said: string,
  field: Field,
  context: FieldContext,
  fields: readonly Field[],
): Found['value'] | undefined {
  const type = typeOf(field);
  if (type.ownWords || type.yesNo) return undefined;
  const isPlace = !type.options && type.closed && said.split(/\s+/).length <= PLACE;
  if (!type.person && field.type !== 'functie' && !type.free && !isPlace) return undefined;
  const read = type.read(said, field, context);
  if (read.kind !== 'value') return undefined;
  if (type.person) return isName(said, textOf(read.value)) ? read.value : undefined;
  if (field.type === 'functie') return isFunctie(said) ? read.value : undefined;
  const follows = fields.filter(({ id }) => field.again?.includes(id) && id !== field.id);
  const shown = follows.flatMap((other) => {
    const value = wholly(said, other, context, []);
    return value === undefined ? [] : [typeOf(other).show(value, other, context)];
  });
  if (type.free && shown.some((one) => textOf(read.value).endsWith(one))) return read.value;
  return isPlace && read.rests && left(said, read.rests).length === 0 ? read.value : undefined;
}

/** A name that a first name or initials show to be one, with nothing else in its piece. */
function isName(said: string, name: string): boolean {
  const words = name.split(/[\s.]+/).filter((word) => word !== '');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const shows = isGivenName(fold(first)) || /^\p{Lu}\./u.test(name);
  return said.endsWith(name) && shows && !EMPTY_WORDS.has(last);
}

/** Whether all of a piece is a function. */
function isFunctie(said: string): boolean {
  const tokens = tokenise(said);
  const [span] = findFuncties(tokens);
  return span?.first === 0 && span.last === tokens.length - 1;
}
