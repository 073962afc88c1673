import { PARTICLES } from '../../language/people/nameWords.ts';
import { maskNamesIn } from './maskNames.ts';
import type { Word, WordRange } from './maskNames.ts';

/** A word this long is taken for the name it is part of, also in small letters; "groot" and "bos" are words too. */
const TELLING = 6;

/**
 * Masks names that are known: of people who are in the store.
 * @param names as they were given, whole
 */
export function maskKnownNames(text: string, names: readonly string[]): string {
  const said = new Set((text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).map((word) => word.toLowerCase()));
  const known = names
    .map((name) => name.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [])
    .filter((words) => words.some((word) => said.has(word)));
  return known.length === 0 ? text : maskNamesIn(text, (_, words) => spansOf(words, known));
}

/** A whole name or its end of two words or more in any letters; one word of it with a capital, or a long one. */
function spansOf(words: Word[], known: string[][]): WordRange[] {
  const single = new Set(known.flat().filter((word) => word.length > 1 && !PARTICLES.has(word)));
  const ends = known.flatMap((name) => name.slice(0, -1).map((_, at) => name.slice(at)));
  const low = words.map(({ text }) => text.toLowerCase());
  const spans: WordRange[] = [];
  for (let at = 0; at < words.length; at++) {
    const whole = ends.find((name) => name.every((word, offset) => low[at + offset] === word));
    const alone = single.has(low[at]!) && (/^\p{Lu}/u.test(words[at]!.text) || low[at]!.length >= TELLING);
    const length = whole?.length ?? (alone ? 1 : 0);
    if (length === 0) continue;
    spans.push([at, at + length]);
    at += length - 1;
  }
  return spans;
}
