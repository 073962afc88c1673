import { isFormer } from '../former.ts';
import { isShortened } from '../sentences.ts';
import { EMPTY_WORDS } from '../leftWords.ts';
import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { DENIED_BEFORE, DENIED_BEHIND, LEADS_ON, OVER } from './functieWords.ts';
import { findFuncties, opensFunctie } from './functies.ts';
import type { FunctieSpan } from './functies.ts';
import { isAnothers } from './offices.ts';
import { functieOnly, readFunctie } from './readFunctie.ts';

/** What an answer to "wat is de functie?" names; not sure when it may as well be something else that is told. */
export interface FunctieSaid {
  readonly value: string;
  readonly sure: boolean;
}

const unquoted = (text: string): string => text.replace(/^["'“‘]|["'”’]$/gu, '');

const isSmall = ({ text }: Token): boolean => OVER.has(text) || LEADS_ON.has(text) || EMPTY_WORDS.has(text);

/**
 * Reads what somebody is out of an answer. A word for a function tells where it stands, with what belongs to it before
 * and behind; without one, a few words that make no sentence are taken as they are.
 */
export function functieSaid(text: string): FunctieSaid {
  const { value, closed } = readFunctie(text);
  const opening = unquoted(value);
  const from = text.indexOf(opening);
  const words = tokenise(opening);
  const told = headed(text);
  const opens = told !== undefined && told.start >= from && told.start < from + opening.length;
  if (opens && opensFunctie(words)) return { value: opening, sure: true };
  const isWhole =
    closed &&
    [words[0], words.at(-1)].every((word) => word !== undefined && !isSmall(word)) &&
    !hasFunctie(words);
  if (!told || (isWhole && !opens)) return { value: isWhole ? opening : text.trim(), sure: isWhole };
  return isAnothers(text, told.start) ? { value: opening, sure: false } : { value: told.value, sure: true };
}

const hasFunctie = (words: readonly Token[]): boolean =>
  opensFunctie(words) || findFuncties(words).length > 0;

/** Characters in which a word that denies a function stands. */
const NEAR = 60;

/** Whether a function is what somebody is now: not what they were, nor what they say not to be. */
function isSo(text: string, tokens: readonly Token[], { first, last }: FunctieSpan): boolean {
  const { start, end } = tokens[first]!;
  const denied =
    DENIED_BEFORE.test(text.slice(Math.max(0, start - NEAR), start)) ||
    DENIED_BEHIND.test(text.slice(end, end + NEAR));
  return !denied && !isFormer(text, { start, end: tokens[last]!.end });
}

/** @returns where a text says what somebody is now, by a word for a function */
export function functiesHeld(text: string): { start: number; end: number }[] {
  const tokens = tokenise(text);
  return findFuncties(tokens)
    .filter((one) => isSo(text, tokens, one))
    .map(({ first, last }) => ({ start: tokens[first]!.start, end: tokens[last]!.end }));
}

/** Whether a token before a function is a part of it: a word that is no small one, "jur." with its dot. */
function belongs(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.text === '.') return !token.gap && isShortened(tokens[at - 1]?.text ?? '');
  return token?.kind === 'word' && !isSmall(token);
}

/** The first function that a text names by a word for one, from the words that belong to it on; one that was is none beside one that is. */
function headed(text: string): { value: string; start: number } | undefined {
  const tokens = tokenise(text);
  const spans = findFuncties(tokens);
  const span = spans.find((one) => isSo(text, tokens, one)) ?? spans[0];
  if (!span) return undefined;
  let { first } = span;
  while (belongs(tokens, first - 1)) first--;
  const { start } = tokens[first]!;
  const value = unquoted(functieOnly(text.slice(start)));
  return value === '' ? undefined : { value, start };
}
