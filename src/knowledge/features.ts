import type { Term } from './lexicon.ts';
import type { Word } from './words.ts';

/** Something a text has, and how much it counts. */
export type Feature = [key: string, value: number];

/** How much each kind of feature counts beside the terms. Tuned by cross-validation over the indexed wordings. */
export const KINDS = {
  /** What is asked for together with what it is asked of. */
  asked: 0.5,
  /** Two concepts in one text. */
  concepts: 0.3,
  /** Words as they are written, and each with the next. */
  word: 0.5,
  pair: 0.6,
  /** Four letters in a row: slips, inflections and compounds have most of them in common with the right word. */
  letters: 0.7,
  /** What a text opens with, and whether it has a question mark. */
  opening: 0.3,
};

const LETTERS = 4;
/** Of a long text only so many concepts are taken two by two. */
const CONCEPTS = 10;

/** @returns features that together are of this length */
function sized(keys: Iterable<string>, length: number): Feature[] {
  const unique = [...new Set(keys)];
  const value = length / Math.sqrt(unique.length);
  return unique.map((key) => [key, value]);
}

function askedOf(vector: Map<string, number>): Feature[] {
  const keys = [...vector.keys()].filter((key) => key.startsWith('#'));
  const others = keys.filter((key) => !key.startsWith('#?')).slice(0, CONCEPTS);
  return keys
    .filter((key) => key.startsWith('#?'))
    .slice(0, CONCEPTS)
    .flatMap((asked) =>
      others.map((key): Feature => [`${asked}&${key}`, Math.min(vector.get(asked)!, vector.get(key)!) * KINDS.asked]),
    );
}

function pairsOf(keys: string[]): string[] {
  const sorted = [...new Set(keys)].slice(0, CONCEPTS).sort();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `${one}+${other}`));
}

function lettersOf(text: string): string[] {
  if (text.length < LETTERS) return [];
  const marked = `<${text}>`;
  return Array.from({ length: marked.length - LETTERS + 1 }, (_, at) => `~${marked.slice(at, at + LETTERS)}`);
}

/**
 * What a text has besides its terms, by which wordings are told apart: how it is said.
 * @param vector its terms, of length 1
 */
export function mannerOf(text: string, words: Word[], terms: Term[], vector: Map<string, number>): Feature[] {
  const [first = '', second = ''] = words.map((word) => word.text);
  return [
    ...askedOf(vector),
    ...sized(pairsOf(terms.flatMap(({ key }) => (key.startsWith('#') ? key : []))), KINDS.concepts),
    ...sized(words.map((word) => `'${word.text}`), KINDS.word),
    ...sized(words.slice(1).map((word, at) => `${words[at]!.stem} ${word.stem}`), KINDS.pair),
    ...sized(words.flatMap((word) => lettersOf(word.text)), KINDS.letters),
    ...sized([`^${first}`, `^${first} ${second}`, text.includes('?') ? '?' : '.'], KINDS.opening),
  ];
}
