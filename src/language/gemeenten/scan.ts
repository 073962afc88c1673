import type { Token } from '../tokens.ts';
import type { Named, NameIndex } from './names.ts';
import { PROVINCES } from './wordlike.ts';

/** A piece of a text that is written as a name: tokens `first` up to and including `last`. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly key: string;
  readonly named: readonly Named[];
}

const JOINERS = new Set(['-', "'", '.', '/', '&', '+', '(', ',', '"']);

/** The letters of a token; the s of a possessive belongs to no name. */
export function keyOf(token: Token): string {
  return token.text.replace(/(?<=.)'s$/, '').replace(/'/g, '');
}

/** The next word after a token with at most two joining signs between. */
export function nextWord(tokens: readonly Token[], at: number): number | undefined {
  for (let next = at + 1; next <= at + 3; next++) {
    const token = tokens[next];
    if (!token) return undefined;
    if (token.kind === 'word') return next;
    if (!JOINERS.has(token.text)) return undefined;
  }
  return undefined;
}

/** The longest name that starts at a token. */
export function nameAt(tokens: readonly Token[], first: number, index: NameIndex): Candidate | undefined {
  let longest: Candidate | undefined;
  let key = '';
  let at: number | undefined = first;
  while (at !== undefined) {
    key += keyOf(tokens[at]!);
    const named = index.get(key);
    if (named.length > 0 && (at === first || index.hasParts(key))) longest = { first, last: at, key, named };
    if (!index.starts(key)) break;
    at = nextWord(tokens, at);
  }
  return longest;
}

const BETWEEN = new Set(['in', 'te', 'de', 'provincie', 'prov', 'gemeente', '(', ',', '-', '.']);

/** The province that stands right after a name: "Bergen (NH)", "Bergen in de provincie Limburg". */
export function provinceAfter(
  tokens: readonly Token[],
  last: number,
): { name: string; last: number } | undefined {
  let at = last + 1;
  while (at <= last + 4 && BETWEEN.has(tokens[at]?.text ?? '')) at++;
  let key = '';
  let found: { name: string; last: number } | undefined;
  for (let step = 0, next: number | undefined = at; step < 2 && next !== undefined; step++) {
    const token = tokens[next];
    if (token?.kind !== 'word') break;
    key += keyOf(token);
    const name = PROVINCES.get(key);
    if (name) found = { name, last: next };
    next = nextWord(tokens, next);
  }
  return found;
}

/** Who is meant when a province is named with it. */
export function inProvince(named: readonly Named[], province: string | undefined): readonly Named[] {
  const there = named.filter(({ gemeente }) => gemeente.province === province);
  return there.length > 0 ? there : named;
}
