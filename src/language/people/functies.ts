import { slips } from '../fuzzy.ts';
import type { Token } from '../tokens.ts';
import { isGivenName } from './givenNames.ts';
import { SMALL_BEFORE_SURNAME } from './nameWords.ts';
import { BEFORE_FUNCTIE, ENDS_SUBJECT, FUNCTIES, HEADS, JOINS_SUBJECT, OVER } from './functieWords.ts';

const ALL = [...FUNCTIES];
const LONGEST_SUBJECT = 7;

/** Letters from which on a word is known in spite of a slip. */
const LONG = 7;

/** @returns the word for a function that a word is a slip of: "wethoudr"; undefined when it is one, or near none */
export function functieMeant(word: string): string | undefined {
  if (word.length < LONG || isFunctie(word)) return undefined;
  return ALL.find((end) => end.length >= LONG && slips(word, end, 1) < Infinity);
}

function isFunctie(word: string): boolean {
  return (
    word.length > 2 && ALL.some((end) => word === end || (word.length > end.length + 1 && word.endsWith(end)))
  );
}

/** @returns whether words open with one for a function: "hoofd van de afdeling Ruimte" */
export function opensFunctie(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  return first !== undefined && (isFunctie(first.text) || (HEADS.has(first.text) && second !== undefined));
}

/** Tokens of a function, `first` up to and including `last`. */
export interface FunctieSpan {
  readonly first: number;
  readonly last: number;
}

/** Small words of a surname: "henk de vries". */
function afterSmallWords(tokens: readonly Token[], from: number): number {
  let at = from;
  while (SMALL_BEFORE_SURNAME.has(tokens[at]?.text ?? '')) at++;
  return at;
}

/** A first name with a surname behind it: "wethouder corrie nijenhuis" */
function opensName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[afterSmallWords(tokens, at + 1)];
  return (
    next?.kind === 'word' && !ENDS_SUBJECT.has(next.text) && !isFunctie(next.text) && next.text !== 'interim'
  );
}

function subjectEnd(tokens: readonly Token[], head: number): number {
  let last = head;
  for (let at = head + 1; at <= head + LONGEST_SUBJECT && at < tokens.length; at++) {
    const { text, kind, gap } = tokens[at]!;
    if ((isGivenName(text) && opensName(tokens, at)) || OVER.has(text)) break;
    if (kind === 'digits' && isGlued(tokens, at + 1)) continue;
    if (kind === 'word' && !ENDS_SUBJECT.has(text)) last = at;
    else if (!JOINS_SUBJECT.has(text) || (text === '-' && gap)) break;
  }
  return last;
}

/** Letters right behind a figure: "3D". */
const isGlued = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'word' && !tokens[at].gap;

/** The functions named in a text, with what they are about: "senior beleidsadviseur wonen en zorg", "hoofd Ruimte". */
export function findFuncties(tokens: readonly Token[]): FunctieSpan[] {
  const found: FunctieSpan[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    const heads = HEADS.has(token.text) && subjectEnd(tokens, at) > at;
    if (!isFunctie(token.text) && !heads) continue;
    if (tokens[at + 1]?.text === '@' || tokens[at - 1]?.text === '@') continue;
    const before = found.at(-1)?.last ?? -1;
    let first = at;
    while (first > before + 1 && (BEFORE_FUNCTIE.has(tokens[first - 1]!.text) || isHyphened(tokens, first)))
      first--;
    const last = subjectEnd(tokens, at);
    found.push({ first, last });
    at = last;
  }
  return found;
}

function isHyphened(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1];
  if (!left || tokens[at]!.gap) return false;
  return left.text === '-' || (tokens[at]!.text === '-' && left.kind === 'word');
}
