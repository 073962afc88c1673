import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { isGlued, isMeant } from './evidence.ts';
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

/** A misspelled name right after "gemeente". */
function misspelledAt(tokens: readonly Token[], first: number, index: NameIndex): Candidate | undefined {
  if (tokens[first - 1]?.text !== 'gemeente' || !tokens[first]!.capital) return undefined;
  let key = '';
  let best: Candidate | undefined;
  let distance = Infinity;
  for (let at: number | undefined = first, words = 0; at !== undefined && words < 5; words++) {
    key += keyOf(tokens[at]!);
    const [near, second] = key.length >= 5 ? index.near(key, SLIPS_IN_TEXT) : [];
    if (near && near.distance < distance && near.distance !== second?.distance) {
      distance = near.distance;
      best = { first, last: at, key: near.key, named: index.get(near.key) };
    }
    at = nextWord(tokens, at);
  }
  return best;
}

function closing(text: string, start: number, end: number): number {
  return text.slice(start, end).includes('(') && text[end] === ')' ? end + 1 : end;
}

/**
 * Finds the municipalities named in a running text, from left to right.
 * @param answer true when a municipality was asked for: then a capital at the start is proof enough
 */
export function findGemeenten(
  text: string,
  day: string,
  index: NameIndex,
  answer = false,
): GemeenteMention[] {
  const tokens = tokenise(text.slice(0, LONGEST_TEXT));
  const mentions: GemeenteMention[] = [];
  let previous: { last: number; meant: boolean } | undefined;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word') continue;
    const candidate = nameAt(tokens, at, index) ?? misspelledAt(tokens, at, index);
    if (!candidate) continue;
    const linked = previous && isLinked(tokens, previous.last, candidate.first);
    const listed = linked && tokens[at]!.capital && !isGlued(tokens, candidate);
    const meant: boolean = listed ? previous!.meant : isMeant(tokens, candidate, answer);
    const province = provinceAfter(tokens, candidate.last);
    const named = inProvince(candidate.named, province?.name);
    const last = named.length < candidate.named.length ? province!.last : candidate.last;
    previous = { last, meant };
    at = last;
    const start = tokens[candidate.first]!.start;
    const end = closing(text, start, tokens[last]!.end);
    const reading = readingOf(named, text.slice(start, end), day, index);
    if (!meant || reading.kind === 'not-yet' || reading.kind === 'none') continue;
    const gemeente = reading.kind === 'one' ? { gemeente: reading.gemeente } : {};
    mentions.push({ ...gemeente, reading, start, end, text: text.slice(start, end) });
  }
  return mentions;
}
