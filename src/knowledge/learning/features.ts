import { isAspect, isConcept } from '../reading/term.ts';
import type { Term } from '../reading/term.ts';
import { wordsOf } from '../reading/words.ts';
import { lately } from '../../text/lately.ts';
import { keyOfBoth, keyOfText } from './featureKey.ts';
import type { FeatureKey } from './featureKey.ts';

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
export type Take<K> = (key: K, value: number) => void;

/** Sorts of features, so that a word by itself is not taken for a term. */
const WORD = keyOfText("'");
const OPENING = keyOfText('^');
const IN_A_ROW = keyOfText('~');
const ASKED = keyOfText('&');
const TOGETHER = keyOfText('+');
const [QUESTION, STATEMENT] = [keyOfText('?'), keyOfText('.')];

/** Hands over features that together are of this length. */
function takeAll(keys: FeatureKey[], length: number, take: Take<FeatureKey>): void {
  const unique = new Set(keys);
  const value = length / Math.sqrt(unique.size);
  for (const key of unique) take(key, value);
}

function takeAsked(vector: Map<string, number>, take: Take<FeatureKey>): void {
  const keys = [...vector.keys()].filter((key) => isConcept(key));
  const read = (some: string[]) =>
    some.slice(0, CONCEPTS).map((key) => ({ key: keyOfText(key), value: vector.get(key)! }));
  const others = read(keys.filter((key) => !isAspect(key)));
  for (const asked of read(keys.filter((key) => isAspect(key))))
    for (const other of others)
      take(
        keyOfBoth(ASKED, keyOfBoth(asked.key, other.key)),
        Math.min(asked.value, other.value) * KINDS.asked,
      );
}

function pairsOf(keys: string[]): FeatureKey[] {
  const sorted = [...new Set(keys)].slice(0, CONCEPTS).sort().map(keyOfText);
  return sorted.flatMap((one, at) =>
    sorted.slice(at + 1).map((other) => keyOfBoth(TOGETHER, keyOfBoth(one, other))),
  );
}

const MOST_WORDS = 20_000;
const spelled = new Map<string, FeatureKey[]>();

/** @returns keys of four letters in a row of a word, folded; texts repeat their words, each is taken apart once */
export function lettersOf(word: string): FeatureKey[] {
  let letters = spelled.get(word);
  if (!letters) {
    const marked = `<${word}>`;
    const count = word.length < LETTERS ? 0 : marked.length - LETTERS + 1;
    letters = Array.from({ length: count }, (_, at) =>
      keyOfBoth(IN_A_ROW, keyOfText(marked.slice(at, at + LETTERS))),
    );
    if (spelled.size >= MOST_WORDS) spelled.clear();
    spelled.set(word, letters);
  }
  return letters;
}

/**
 * Hands over what a text has: its terms, and how it is said, by which wordings are told apart.
 * @param vector its terms, of length 1
 */
export function takeFeatures(
  text: string,
  terms: Term[],
  vector: Map<string, number>,
  take: Take<FeatureKey>,
): void {
  const concepts = terms.flatMap(({ key }) => (isConcept(key) ? key : []));
  for (const [key, value] of vector) take(keyOfText(key), value);
  takeAsked(vector, take);
  takeAll(pairsOf(concepts), KINDS.concepts, take);
  const { keys, values } = said(text);
  for (let at = 0; at < keys.length; at++) take(keys[at]!, values[at]!);
}

/** How a text is said, whoever learned from what. */
const said = lately((text: string) => {
  const keys: FeatureKey[] = [];
  const values: number[] = [];
  takeSaid(text, (key, value) => {
    keys.push(key);
    values.push(value);
  });
  return { keys, values };
});

function takeSaid(text: string, take: Take<FeatureKey>): void {
  const words = wordsOf(text);
  const said = words.map((word) => keyOfText(word.text));
  const stems = words.map(({ stem }) => keyOfText(stem));
  const [first = OPENING, second = OPENING] = said;
  takeAll(
    said.map((key) => keyOfBoth(WORD, key)),
    KINDS.word,
    take,
  );
  takeAll(
    stems.slice(1).map((stem, at) => keyOfBoth(stems[at]!, stem)),
    KINDS.pair,
    take,
  );
  takeAll(
    words.flatMap((word) => lettersOf(word.text)),
    KINDS.letters,
    take,
  );
  const opening = keyOfBoth(OPENING, first);
  takeAll(
    [opening, keyOfBoth(opening, second), text.includes('?') ? QUESTION : STATEMENT],
    KINDS.opening,
    take,
  );
}
