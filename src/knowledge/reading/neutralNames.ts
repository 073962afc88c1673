import type { Gemeente } from '../../language/gemeenten.ts';
import { fold } from '../../text/fold.ts';
import { wordsOf } from './words.ts';

/** A name of at most this many letters is as likely an ordinary word (Best, Ede, Oss). */
const SHORT = 4;

/** @returns the words of place names, folded: where someone is from says nothing about what is asked */
export function neutralNames(gemeenten: readonly Gemeente[]): Set<string> {
  const names = gemeenten.flatMap(({ name, places = [] }) => [name, ...places]);
  const words = names.flatMap((name) => wordsOf(name).map(({ text }) => text));
  return new Set(words.filter((word) => word.length > SHORT).map(fold));
}
