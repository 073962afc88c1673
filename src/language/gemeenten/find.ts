import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { isCapital, verdictOn } from './evidence.ts';
import type { Verdict } from './evidence.ts';
import type { NameIndex } from './names.ts';
import { inProvince, keyOf, nameAt, nextWord, provinceAfter } from './scan.ts';
import type { Candidate } from './scan.ts';
import { readingOf } from './status.ts';
import type { GemeenteMention } from './types.ts';

const LINKS = new Set([',', 'en', 'of', '/', '&', '+']);

/** Two names in one list: "Ede, Best en Houten". */
function isLinked(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2 || to - from > 3) return false;
  return tokens.slice(from + 1, to).every(({ text }) => LINKS.has(text));
}

const SLIPS_IN_TEXT = 1;
const LONGEST_TEXT = 8000;

/** Letters a misspelled name needs, with and without a capital, lest other words are taken for one. */
const LETTERS = { capital: 5, small: 8 };

/** A misspelled name right after "gemeente". */
function misspelledAt(tokens: readonly Token[], first: number, index: NameIndex): Candidate | undefined {
  if (tokens[first - 1]?.text !== 'gemeente') return undefined;
  const least = tokens[first]!.capital ? LETTERS.capital : LETTERS.small;
  let key = '';
  let best: Candidate | undefined;
  let distance = Infinity;
  for (let at: number | undefined = first, words = 0; at !== undefined && words < 5; words++) {
    key += keyOf(tokens[at]!);
    const [near, second] = key.length >= least ? index.near(key, SLIPS_IN_TEXT) : [];
    if (near && near.distance <= distance && near.distance !== second?.distance) {
      distance = near.distance;
      best = { first, last: at, key: near.key, named: index.get(near.key) };
    }
    at = nextWord(tokens, at);
  }
  return best;
}

/** A name in the text, with whom it may stand for and whether it does. */
interface Seen extends Candidate {
  readonly verdict: Verdict;
  /** Part of a list with the one before. */
  readonly linked: boolean;
}

function look(tokens: readonly Token[], index: NameIndex, answer: boolean): Seen[] {
  const seen: Seen[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word') continue;
    const candidate = nameAt(tokens, at, index) ?? misspelledAt(tokens, at, index);
    if (!candidate) continue;
    const verdict = verdictOn(tokens, candidate, answer);
    const province = provinceAfter(tokens, candidate.last);
    const named = inProvince(candidate.named, province?.name);
    const last = named.length < candidate.named.length ? province!.last : candidate.last;
    const previous = seen.at(-1);
    const linked = previous !== undefined && isLinked(tokens, previous.last, candidate.first);
    seen.push({ ...candidate, named, last, verdict, linked });
    at = last;
  }
  return seen;
}

/** The names of one list prove each other: one that surely is none takes the others with it, two make sure. */
function provenTogether(tokens: readonly Token[], group: readonly Seen[]): Seen[] {
  if (group[0]?.verdict === 'no') return [];
  const capitals = group.filter((one) => one.verdict !== 'no' && isCapital(tokens, one));
  const sure = group.some(({ verdict }) => verdict === 'yes') || capitals.length > 1;
  return group.filter((one) => one.verdict === 'yes' || (sure && capitals.includes(one)));
}

function lists(seen: readonly Seen[]): Seen[][] {
  const groups: Seen[][] = [];
  for (const one of seen)
    if (one.linked) groups.at(-1)!.push(one);
    else groups.push([one]);
  return groups;
}

/** The end of a mention, with the bracket that closes it. */
function closing(text: string, start: number, end: number): number {
  if (!text.slice(start, end).includes('(')) return end;
  return end + (/^\.?\)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

/**
 * Finds the municipalities named in a running text, from left to right.
 * @param answer true when a municipality was asked for: then a capital is proof enough
 */
export function findGemeenten(
  text: string,
  day: string,
  index: NameIndex,
  answer = false,
): GemeenteMention[] {
  const tokens = tokenise(text.slice(0, LONGEST_TEXT));
  const meant = lists(look(tokens, index, answer)).flatMap((group) => provenTogether(tokens, group));
  return meant.flatMap(({ first, last, named }) => {
    const { start } = tokens[first]!;
    const end = closing(text, start, tokens[last]!.end);
    const written = text.slice(start, end);
    const reading = readingOf(named, written, day, index);
    if (reading.kind === 'not-yet' || reading.kind === 'none') return [];
    const gemeente = reading.kind === 'one' ? { gemeente: reading.gemeente } : {};
    return [{ ...gemeente, reading, start, end, text: written }];
  });
}
