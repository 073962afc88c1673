import { isFormer } from '../former.ts';
import type { Span } from '../left.ts';
import { EMPTY_WORDS } from '../leftWords.ts';
import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { findFuncties, opensFunctie } from './functies.ts';
import { isAnothers } from './offices.ts';
import { functieOnly, readFunctie } from './readFunctie.ts';

/** What an answer to "wat is de functie?" names; not sure when it may as well be something else that is told. */
export interface FunctieSaid {
  readonly value: string;
  readonly sure: boolean;
}

/** Words that open no function and stand in none. */
const SMALL =
  /^(?:bij|in|op|met|van|voor|aan|uit|tot|om|onder|over|als|sinds|eerst|hier|daar|er|nu|dan|toch|maar|want|dat|die|dit|wat|zal|werk\w*|doe\w*|zit\w*|ga|gaat|valt|noem\w*|luidt|sta|ben|is|ik|we|wij|hij|zij|ze|u|je)$/u;

/** What is left of "bij ons" behind a function. */
const LOOSE_END = / (?:bij|van|voor|in|op)$/iu;

/** Words at which an answer goes on about itself: "directiesecretaris punt en …", "'regisseur wonen' dus zet dat maar". */
const OVER = /(?<![\s"'”’])[\s"'”’]{1,4}(?:dus|punt|komma|vraagteken|zet|neer)(?!\p{L}).*$/isu;
const unquoted = (text: string): string => text.replace(/^["'“‘]|["'”’]$/gu, '');

const isSmall = ({ text }: Token): boolean => SMALL.test(text) || EMPTY_WORDS.has(text);

/**
 * Reads what somebody is out of an answer. A word for a function tells where it stands, with what belongs to it before
 * and behind; without one, a few words that make no sentence are taken as they are.
 */
export function functieSaid(text: string): FunctieSaid {
  const value = readFunctie(text).value.replace(LOOSE_END, '');
  const own = headed(value, (start) => unquoted(value.slice(start).replace(OVER, '')));
  if (own && !isFormer(text, spanIn(text, own.value))) return { value: own.value, sure: true };
  const words = tokenise(value);
  const isWhole = [words[0], words.at(-1)].every((word) => word !== undefined && !isSmall(word));
  if (!own && isWhole) return { value, sure: true };
  const told = headed(text, (start, end) => functieOnly(text.slice(start, end)));
  return told ? { value: told.value, sure: !isAnothers(text, told.start) } : { value, sure: false };
}

function spanIn(text: string, value: string): Span {
  const start = Math.max(0, text.indexOf(value));
  return { start, end: start + value.length };
}

/** The first function that a text names by a word for one, from the words that belong to it on; one that was is none beside one that is. */
function headed(
  text: string,
  wordsOf: (start: number, end: number) => string,
): { value: string; start: number } | undefined {
  const tokens = tokenise(text);
  const spans = opensFunctie(tokens) ? [{ first: 0, last: tokens.length - 1 }] : findFuncties(tokens);
  const now = spans.filter(
    ({ first, last }) => !isFormer(text, { start: tokens[first]!.start, end: tokens[last]!.end }),
  );
  const [span] = now.length > 0 ? now : spans;
  if (!span) return undefined;
  let { first } = span;
  while (first > 0 && tokens[first - 1]!.kind === 'word' && !isSmall(tokens[first - 1]!)) first--;
  const { start } = tokens[first]!;
  const value = wordsOf(start, tokens[span.last]!.end);
  return value === '' ? undefined : { value, start };
}
