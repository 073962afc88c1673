import { LONGEST_MESSAGE } from '../../text/longest.ts';
import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { findFuncties } from './functies.ts';
import type { FunctieSpan } from './functies.ts';
import { isGivenName } from './givenNames.ts';
import { isInitial, nameAt } from './nameAt.ts';
import type { NameSpan } from './nameAt.ts';
import { ADDRESS, LEADS, PARTICLES } from './nameWords.ts';
import { withNameCapitals } from './smallLetters.ts';

/** Something read out of a text: `text` is `message.slice(start, end)`. */
export interface Part {
  readonly value: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function partOf(text: string, tokens: readonly Token[], first: number, last: number): Part {
  const { start } = tokens[first]!;
  const { end } = tokens[last]!;
  return { value: text.slice(start, end), text: text.slice(start, end), start, end };
}

/** Whether something around a name of two capitalised words or a bare surname tells that it is a person's. */
function isIntroduced(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (/^[.:=(-]$/.test(tokens[at]?.text ?? '')) at--;
  if (tokens[at]?.text === 'is' && tokens[at - 1]?.text === 'naam') at--;
  return LEADS.has(tokens[at]?.text ?? '');
}

/** The people named in a text, from left to right; a bare surname only after mevrouw, de heer and the like. */
export function findNames(written: readonly Token[]): NameSpan[] {
  const tokens = withNameCapitals(written);
  const functies = findFuncties(tokens);
  const found: NameSpan[] = [];
  /** The first function that does not end before the token at hand. */
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || tokens[at - 1]?.text === '@' || tokens[at + 1]?.text === '@') continue;
    if (ADDRESS.has(token.text) || tokens[at - 1]?.kind === 'digits') continue;
    if (PARTICLES.has(token.text) && !token.capital && !ADDRESS.has(tokens[at - 1]?.text ?? '')) continue;
    while ((functies[next]?.last ?? Infinity) < at) next++;
    const inside = (functies[next]?.first ?? Infinity) <= at;
    if (inside && !isInitial(tokens, at) && !isGivenName(token.text) && !isIntroduced(tokens, at)) continue;
    const name = nameAt(tokens, at);
    if (!name) continue;
    const several = name.last > name.first && !PARTICLES.has(tokens[name.first]!.text);
    const functieAfter = isSoonAfter(functies, next, name.last);
    const introduced = isIntroduced(tokens, at) && (several || !inside);
    const meant = name.proof || introduced || (several && functieAfter && isApart(tokens, name));
    if (!meant) continue;
    found.push(name);
    at = name.last;
  }
  return found;
}

/** Whether a function starts in the three tokens behind a name; those before `from` end earlier. */
function isSoonAfter(functies: readonly FunctieSpan[], from: number, last: number): boolean {
  let at = from;
  while ((functies[at]?.first ?? Infinity) <= last) at++;
  return (functies[at]?.first ?? Infinity) <= last + 3;
}

/** Between signs, as in a list of data: "Noor Haddad, beleidsadviseur". */
function isApart(tokens: readonly Token[], { first, last }: NameSpan): boolean {
  const left = tokens[first - 1];
  return (
    /^[,(:;-]$/.test(tokens[last + 1]?.text ?? '') &&
    (!left || left.kind === 'sign' || ADDRESS.has(left.text))
  );
}

/** The people named in a text, as written, titles and initials included. */
export function recognizePeople(text: string): Part[] {
  const message = text.slice(0, LONGEST_MESSAGE);
  const tokens = tokenise(message.replace(/[\r\n]/g, ';'));
  return findNames(tokens).map(({ first, last }) => partOf(message, tokens, first, last));
}
