import { EMPTY_WORDS } from '../leftWords.ts';
import type { Token } from '../tokens.ts';
import { findFuncties } from './functies.ts';
import { ENDS_SUBJECT } from './functieWords.ts';
import { isGivenName } from './givenNames.ts';
import {
  ADDRESS,
  GIVEN_NAME_TOO,
  HEADINGS,
  ORDINARY,
  PARTICLES,
  SENTENCE_WORDS,
  SMALL_BEFORE_SURNAME,
} from './nameWords.ts';
import { isSmallWord } from './smallWords.ts';
import { looksLikeSurname } from './surnames.ts';

/** Words behind which a name stands, whatever its words are; "naam" with "is" or a colon between. */
const INTRODUCES = new Set([...ADDRESS, 'heet', 'heten', 'naam is', 'naam :']);
/** Small words behind which only a surname stands. */
const SURE_SMALL = /^(?:t|ter|ten|der|den|el|al|ait|ben|bin|ould|vd|v\/d)$/;
/** What is done with somebody, right behind the name. */
const DONE =
  /^(?:op|in|aan|af|door)?(?:melden|geven|schrijven|sturen|noteren|nemen|vaardigen|registreren|laten|zetten)$/;
/** "is het geworden", "vervangt haar" */
const VERB =
  /^(?:(?:af|aan|op|in|ver|be)?ge\p{L}{3,}(?:[dt]|[^s]en)|\p{L}{4,}[^aeiourlnd]t|(?:ver|be|ont)\p{L}{3,}t)$/u;
/** Words of the longest row of first names, and of the small words before a surname. */
const MOST_GIVEN = 3;
const MOST_INITIALS = 4;
const MOST_SMALL = 4;
/** A message with so many words in capitals alone, few others, and words that no name has, is shouted: its capitals tell nothing. */
const SHOUTED = 3;
const MOSTLY = 0.75;
const NO_NAMES = 2;
/** What joins two surnames: "Heuker of Hoek". */
const JOINS = /^(?:en|of)$/;

/**
 * @returns the tokens of a message in which the words of a name have a capital where people type none: "sanne de jong
 *   komt", "dhr. a. bos"; and no other word has one in a message that is all in capitals
 */
export function withNameCapitals(tokens: readonly Token[]): readonly Token[] {
  const quiet = isShouted(tokens) ? tokens.map((token) => ({ ...token, capital: false })) : tokens;
  const names = new Set<number>();
  for (let at = 0; at < quiet.length; at++) {
    const end = nameEnd(quiet, at);
    if (end === undefined) continue;
    for (let word = at; word <= end; word++) if (!PARTICLES.has(quiet[word]!.text)) names.add(word);
    at = end;
  }
  if (names.size === 0) return quiet;
  return quiet.map((token, at) =>
    names.has(at) && token.kind === 'word' ? { ...token, capital: true } : token,
  );
}

function isShouted(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, raw }) => kind === 'word' && raw.length > 1);
  const loud = words.filter(({ raw }) => raw === raw.toUpperCase()).length;
  const noNames = words.filter(
    ({ text }) => EMPTY_WORDS.has(text) && !PARTICLES.has(text) && !JOINS.test(text),
  ).length;
  return loud >= SHOUTED && loud >= MOSTLY * words.length && noNames >= NO_NAMES;
}

/**
 * @returns the last token of a name in small letters that begins at a token: first names or initials and a surname, or what
 *   stands behind "ik heet" and the like
 */
export function nameEnd(tokens: readonly Token[], from: number): number | undefined {
  const token = tokens[from];
  if (token?.kind !== 'word' || token.capital) return undefined;
  if (tokens[from - 1]?.text === '@') return undefined;
  const initials = afterInitials(tokens, from);
  if (initials > from) {
    const isName = isIntroduced(tokens, from) || (isApart(tokens, from) && initials === from + 2);
    return isName ? smallSurnameEnd(tokens, initials) : undefined;
  }
  let at = from;
  while (at < from + MOST_GIVEN && isGiven(tokens, at)) at += isHyphen(tokens, at + 1) ? 2 : 1;
  if (at > from)
    return (
      smallSurnameEnd(tokens, at) ??
      (at - from > 1 && isEnd(tokens, at) && !isSmallBefore(tokens, at) ? at - 1 : undefined)
    );
  if (!isIntroduced(tokens, from)) return undefined;
  const bare = ADDRESS.has(introducer(tokens, from)) ? smallSurnameEnd(tokens, from) : undefined;
  return bare ?? (isPlain(token) ? undefined : smallSurnameEnd(tokens, from + 1));
}

function isGiven(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital || !isGivenName(token.text)) return false;
  const double = isHyphen(tokens, at + 1) && isGivenName(tokens[at + 2]!.text);
  const doubtful = !double && (GIVEN_NAME_TOO.has(token.text) || isPlain(token));
  return !doubtful || isIntroduced(tokens, at);
}

/** The word before, over the dot of "dhr."; with the sign or word that joins a heading to what it heads. */
function introducer(tokens: readonly Token[], from: number): string {
  const [before, joint] = [tokens[from - 2]?.text ?? '', tokens[from - 1]?.text ?? ''];
  if (joint === '.') return before;
  return joint === 'is' || joint === ':' ? `${before} ${joint}` : joint;
}

const isIntroduced = (tokens: readonly Token[], from: number): boolean =>
  INTRODUCES.has(introducer(tokens, from));

/** Behind a sign, as in a list: "/ n. visser". */
const isApart = (tokens: readonly Token[], from: number): boolean =>
  /^[/,;:|]$/.test(tokens[from - 1]?.text ?? '');

/** The first token that is no initial: a letter with a dot. */
function afterInitials(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 2 * MOST_INITIALS && tokens[at]?.raw.length === 1 && tokens[at + 1]?.text === '.')
    at += 2;
  if (at > from && tokens[at]?.text === '(' && tokens[at + 2]?.text === ')') at += 3;
  return at;
}

/** @returns the last token of a surname in small letters, with its small words and what a hyphen joins to it. */
export function smallSurnameEnd(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  while (at < from + MOST_SMALL && isSmallBefore(tokens, at)) at++;
  const word = tokens[at];
  if (word?.kind !== 'word' || word.capital || word.raw.length < 2 || isPlain(word)) return undefined;
  if (tokens[at + 1]?.text === '@') return undefined;
  if (findFuncties([word]).length > 0) return undefined;
  const sure = isHyphen(tokens, from - 1) || (at > from && SURE_SMALL.test(tokens[at - 1]!.text));
  if (!sure && !looksLikeSurname(word.text)) return undefined;
  if (at === from && !isEnd(tokens, at + 1) && !isHyphen(tokens, at + 1)) return undefined;
  return isHyphen(tokens, at + 1) ? (smallSurnameEnd(tokens, at + 2) ?? at) : at;
}

const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' && !tokens[at].gap && tokens[at + 1]?.gap === false;

const isSmallBefore = (tokens: readonly Token[], at: number): boolean =>
  SMALL_BEFORE_SURNAME.has(tokens[at]?.text ?? '') ||
  (tokens[at]?.text === "'" && tokens[at + 1]?.text === 't') ||
  (tokens[at]?.text === 't' && tokens[at - 1]?.text === "'");

/** Whether a name may end before a token: at the end, a sign, a word of the sentence or what somebody is. */
const isEnd = (tokens: readonly Token[], at: number): boolean => followsName(tokens.slice(at, at + 2));

/** @returns whether what these tokens open with may stand right behind a name in small letters, and is no part of it */
export function followsName(tokens: readonly Token[]): boolean {
  const [next] = tokens;
  if (next?.kind !== 'word' || isPlain(next) || ENDS_SUBJECT.has(next.text)) return true;
  if (DONE.test(next.text) || VERB.test(next.text)) return true;
  return findFuncties(tokens).some(({ first }) => first === 0);
}

/** A word of the sentence, which is in no name when it has small letters. */
function isPlain({ text }: Token): boolean {
  return (
    ORDINARY.has(text) ||
    SENTENCE_WORDS.has(text) ||
    EMPTY_WORDS.has(text) ||
    HEADINGS.has(text) ||
    isSmallWord(text)
  );
}
