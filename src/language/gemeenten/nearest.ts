import type { Token } from '../tokens.ts';
import { keyOfAll } from './answer.ts';
import type { Named, NameIndex } from './names.ts';
import { partedFromProvince } from './province.ts';
import { inProvince } from './scan.ts';
import { isThere, list, nameOf, readingOf, restingOn } from './status.ts';
import type { Gemeente, GemeenteReading } from './types.ts';

const SUGGESTIONS = 3;
const SHORTEST = 3;
const LONG_ENOUGH = 5;
const LONGEST = 40;
/** A suggestion has at most one slip in so many letters. */
const LETTERS_A_SLIP = 3;
/** A place is not the municipality itself: it needs a long name to be read in spite of a slip. */
const PLACE_LETTERS = 7;
const PLACE_SLIPS = 1;

/** How many slips a name of this length may have and still be read without asking; half a slip is the same sound. */
function allowed(length: number): number {
  if (length <= 6) return 0.5;
  if (length <= 8) return 1.5;
  return length <= 15 ? 2 : 3;
}

function different(named: readonly Named[]): Named[] {
  return named.filter(({ gemeente }, at) => named.findIndex((one) => one.gemeente === gemeente) === at);
}

function preferThere(named: readonly Named[], day: string): Named[] {
  const there = named.filter(({ gemeente, by }) => by === 'name' && isThere(gemeente, day));
  return different(there.length > 0 ? there : named);
}

/** A name that words are nearly, and who goes by it. */
interface Nearest {
  readonly words: readonly Token[];
  readonly distance: number;
  readonly named: readonly Named[];
}

function nearest(all: readonly Token[], index: NameIndex): Nearest[] {
  const parted = partedFromProvince(all);
  return [look(all, undefined, index), parted && look(parted.words, parted.province, index)].filter(
    (found) => found !== undefined,
  );
}

function look(words: readonly Token[], province: string | undefined, index: NameIndex): Nearest | undefined {
  const key = keyOfAll(words);
  const near = index
    .near(key, allowed(key.length))
    .map((one) => ({ distance: one.distance, named: index.get(one.key) }))
    .filter(
      ({ distance, named }) =>
        (key.length >= PLACE_LETTERS && distance <= PLACE_SLIPS) || named.some(({ by }) => by === 'name'),
    );
  const closest = near.filter(({ distance }) => distance === near[0]!.distance);
  if (closest.length === 0) return undefined;
  return {
    words,
    distance: closest[0]!.distance,
    named: inProvince(
      closest.flatMap(({ named }) => named),
      province,
    ),
  };
}

/**
 * The municipality whose name an answer nearly is; several when two are as near.
 * @param pieces what the name may be, longest first; the one with the fewest slips counts
 */
export function nearly(
  pieces: readonly (readonly Token[])[],
  day: string,
  index: NameIndex,
): GemeenteReading | undefined {
  const found = pieces.flatMap((piece) => nearest(piece, index));
  const best = found.reduce<Nearest | undefined>(
    (a, b) => (a && a.distance <= b.distance ? a : b),
    undefined,
  );
  if (!best) return undefined;
  const named = preferThere(best.named, day);
  const text = best.words.map((word) => word.text).join(' ');
  const names = new Set(named.map(({ gemeente }) => gemeente.name.replace(/ \(.*/, '')));
  const rests = [{ start: best.words[0]!.start, end: best.words.at(-1)!.end }];
  if (names.size === 1)
    return restingOn(readingOf(named, text.charAt(0).toUpperCase() + text.slice(1), day, index), rests);
  const gemeenten = named.map(({ gemeente }) => nameOf(gemeente)).slice(0, SUGGESTIONS);
  const question = list(
    gemeenten.map(({ name }) => name),
    'of',
  );
  return { kind: 'several', gemeenten, reason: `Bedoelt u ${question}?`, rests };
}

/** The municipalities whose names begin like the words, or look like them. */
function lookAlikes(words: readonly Token[], day: string, index: NameIndex): Gemeente[] {
  const key = keyOfAll(words);
  if (key.length < SHORTEST || key.length > LONGEST) return [];
  const begun = key.length < LONG_ENOUGH ? [] : index.beginning(key);
  const near = index.near(key, key.length / LETTERS_A_SLIP).flatMap((one) => index.get(one.key));
  const found = [...begun, ...near].filter(({ gemeente, by }) => by === 'name' && isThere(gemeente, day));
  return [...new Set(found.map(({ gemeente }) => gemeente))].slice(0, SUGGESTIONS);
}

/** The reading for when no municipality is recognised, with the names that look most like it. */
export function notRecognised(words: readonly Token[], day: string, index: NameIndex): GemeenteReading {
  const gemeenten = lookAlikes(words, day, index).map(nameOf);
  const names = list(
    gemeenten.map(({ name }) => name),
    'of',
  );
  const question = names === '' ? '' : ` Bedoelt u ${names}?`;
  return { kind: 'none', gemeenten, reason: `Deze gemeente ken ik niet.${question}` };
}
