import { isAspect, isConcept } from '../reading/term.ts';
import type { Term } from '../reading/term.ts';
import { wordsOf } from '../reading/words.ts';

/** How much each kind of feature counts beside the terms. Tuned by cross-validation over the indexed wordings. */
const KINDS = {
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

/** Takes what a text has, one feature after the other: what it is, and how much it counts. */
export type Take = (key: string, value: number) => void;

/** Hands over features that together are of this length. */
function takeAll(keys: string[], length: number, take: Take): void {
  const unique = new Set(keys);
  const value = length / Math.sqrt(unique.size);
  for (const key of unique) take(key, value);
}

function takeAsked(vector: Map<string, number>, take: Take): void {
  const keys = [...vector.keys()].filter((key) => isConcept(key));
  const asked = keys.filter((key) => isAspect(key)).slice(0, CONCEPTS);
  const others = keys.filter((key) => !isAspect(key)).slice(0, CONCEPTS);
  for (const one of asked)
    for (const other of others)
      take(`${one}&${other}`, Math.min(vector.get(one)!, vector.get(other)!) * KINDS.asked);
}

function pairsOf(keys: string[]): string[] {
  const sorted = [...new Set(keys)].slice(0, CONCEPTS).sort();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `${one}+${other}`));
}

const MOST_WORDS = 20_000;
const spelled = new Map<string, string[]>();

/** @returns four letters in a row of a word, folded; texts repeat their words, each is taken apart once */
export function lettersOf(word: string): string[] {
  let letters = spelled.get(word);
  if (!letters) {
    const marked = `<${word}>`;
    const count = word.length < LETTERS ? 0 : marked.length - LETTERS + 1;
    letters = Array.from({ length: count }, (_, at) => `~${marked.slice(at, at + LETTERS)}`);
    if (spelled.size >= MOST_WORDS) spelled.clear();
    spelled.set(word, letters);
  }
  return letters;
}

/**
 * Hands over what a text has: its terms, and how it is said, by which wordings are told apart.
 * @param vector its terms, of length 1
 */
export function takeFeatures(text: string, terms: Term[], vector: Map<string, number>, take: Take): void {
  const words = wordsOf(text);
  const [first = '', second = ''] = words.map((word) => word.text);
  const concepts = terms.flatMap(({ key }) => (isConcept(key) ? key : []));
  for (const [key, value] of vector) take(key, value);
  takeAsked(vector, take);
  takeAll(pairsOf(concepts), KINDS.concepts, take);
  takeAll(
    words.map((word) => `'${word.text}`),
    KINDS.word,
    take,
  );
  takeAll(
    words.slice(1).map((word, at) => `${words[at]!.stem} ${word.stem}`),
    KINDS.pair,
    take,
  );
  takeAll(
    words.flatMap((word) => lettersOf(word.text)),
    KINDS.letters,
    take,
  );
  takeAll([`^${first}`, `^${first} ${second}`, text.includes('?') ? '?' : '.'], KINDS.opening, take);
}
