import type { Token } from '../tokens.ts';
import { isGivenName } from './givenNames.ts';
import { HEADINGS, MONTH_NAMES, ORDINARY, PARTICLES, SURNAME_TOO, TITLES } from './nameWords.ts';

/** Tokens of a name, `first` up to and including `last`, and what makes it one. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly proof: boolean;
}

/** A name of more words is a row of capitals. */
const MOST_WORDS = 12;

/** "J.", "Ch.": a letter or two with a dot; "Gr." is a greeting. */
export const isInitial = (tokens: readonly Token[], at: number) => {
  const token = tokens[at];
  const isShort =
    token?.kind === 'word' && token.capital && token.end - token.start <= 2 && token.text !== 'gr';
  return isShort && tokens[at + 1]?.text === '.' && !tokens[at + 1]!.gap;
};

/** A capitalised word that is no ordinary one; a hyphen or apostrophe joins two. */
function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.capital && !ORDINARY.has(token.text) && !PARTICLES.has(token.text);
}

/**
 * A capitalised word that a surname may begin with: an ordinary one only behind a small word of surnames or a first name,
 * as in "ter Haar", "Sanne Vrijdag".
 */
function isSurnameWord(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (isNameWord(tokens, at)) return true;
  const before = tokens[at - 1];
  const named = before?.capital === true && (isGivenName(before.text) || MONTH_NAMES.has(before.text));
  const shown = at > from || named || isInitialDot(tokens, at - 1);
  return (
    token?.kind === 'word' &&
    token.capital &&
    shown &&
    !HEADINGS.has(token.text) &&
    !PARTICLES.has(token.text)
  );
}

const isInitialDot = (tokens: readonly Token[], at: number): boolean => at > 0 && isInitial(tokens, at - 1);

const SENTENCE_END = /^[.!?;:]$/;

/** A known first name; one that is an ordinary word too only within a sentence, before the rest of a name: "Wil de Wit". */
function isFirstName(tokens: readonly Token[], at: number): boolean {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token?.kind !== 'word' || !token.capital) return false;
  if (isNameWord(tokens, at)) return isGivenName(token.text);
  const known = isGivenName(token.text) || MONTH_NAMES.has(token.text);
  const goesOn =
    next?.kind === 'word' ? next.capital || PARTICLES.has(next.text) : particle(tokens, at + 1) > 0;
  const title = before?.text === '.' && TITLES.has(tokens[at - 2]?.text ?? '');
  const inside = before !== undefined && (title || before.text === ':' || !SENTENCE_END.test(before.text));
  return known && goesOn && inside;
}

/** How many tokens a small word of a surname takes: 2 for 't, whose apostrophe is a token of its own, 0 when it is none. */
function particle(tokens: readonly Token[], at: number): number {
  const word = tokens[at];
  if (!word) return 0;
  if (PARTICLES.has(word.text)) return 1;
  const next = tokens[at + 1];
  if (word.text === "'" && /^[tns]$/.test(next?.text ?? '') && !next!.gap) return 2;
  return word.text === '.' && tokens[at - 1]?.text === 'v' ? 1 : 0;
}

/** The first token that is no small word of a surname. */
function afterParticles(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let step = particle(tokens, at); step > 0 && at - from <= 4; step = particle(tokens, at)) at += step;
  return at;
}

/** The last token of a surname that starts here, with its particles and hyphens; undefined when none does, or no end comes. */
function surnameEnd(tokens: readonly Token[], from: number): number | undefined {
  const at = afterParticles(tokens, from);
  if (!isSurnameWord(tokens, at, from) || isInitial(tokens, at)) return undefined;
  for (let last = at, count = 0; count < MOST_WORDS; count++) {
    const next = surnamePart(tokens, tokens[last + 1]?.text === '-' ? last + 2 : last + 1);
    if (next === undefined) return last;
    last = next;
  }
  return undefined;
}

const PLACE_WORD = /^(?:van|te|in|uit|bij|op|aan|voor|over|tot)$/;

/** The next word of a surname; "van Ede" only goes on with it after a hyphen, "van den Broek" and "of Hoek" do. */
function surnamePart(tokens: readonly Token[], from: number): number | undefined {
  const joint = tokens[from]?.text === 'of' && !isGivenName(tokens[from + 1]?.text ?? '') ? from + 1 : from;
  const at = afterParticles(tokens, joint);
  const small = tokens.slice(joint, at);
  const hyphen = tokens[from - 1]?.text === '-';
  const isPlace = at - joint === 1 && PLACE_WORD.test(tokens[joint]!.text) && !hyphen;
  const isCapitalPlace = at > joint && !hyphen && PLACE_WORD.test(small[0]!.text) && small.at(-1)!.capital;
  const isApart = hyphen && tokens[from - 1]!.gap && at === joint;
  const word = tokens[at];
  const stuck = hyphen && !tokens[from - 1]!.gap && !tokens[from]?.gap;
  const goesOn = at > joint || stuck ? isSurnameWord(tokens, at, joint - 1) : isNameWord(tokens, at);
  const too = word?.capital === true && SURNAME_TOO.has(word.text);
  return isPlace || isCapitalPlace || isApart || !(goesOn || too) ? undefined : at;
}

/** The name that starts at a token: titles, initials or first names, then a surname. */
export function nameAt(tokens: readonly Token[], from: number): NameSpan | undefined {
  let at = from;
  let proof = false;
  for (
    ;
    at < from + 2 * MOST_WORDS && TITLES.has(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '.';
    at += 2
  )
    proof = true;
  let named = 0;
  for (; named < MOST_WORDS;) {
    if (isInitial(tokens, at)) {
      at += 2;
      proof = true;
      named++;
      if (tokens[at]?.text === '(' && tokens[at + 2]?.text === ')') at += 3;
    } else if (isFirstName(tokens, at)) {
      proof = true;
      named++;
      at += tokens[at + 1]?.text === '-' && isNameWord(tokens, at + 2) ? 3 : 1;
    } else break;
  }
  const last = surnameEnd(tokens, at);
  if (last !== undefined && named > 0) return { first: from, last, proof };
  if (last !== undefined && !proof && isNameWord(tokens, from)) {
    const more = surnameEnd(tokens, from + 1);
    if (more !== undefined) return { first: from, last: more, proof: false };
  }
  if (last !== undefined) return { first: from, last, proof };
  const isNamed = named > 1 && !isInitial(tokens, at - 2);
  return isNamed ? { first: from, last: at - 1, proof } : undefined;
}
