import { learn } from './classifier.ts';
import type { Sample, Weights } from './classifier.ts';
import { mannerOf } from './features.ts';
import type { Feature } from './features.ts';
import type { Lexicon, Term } from './lexicon.ts';
import { listsOf } from './lists.ts';
import type { Lists } from './lists.ts';
import type { Wording } from './wordingIndex.ts';
import { wordsOf } from './words.ts';

/** Tuned by ten-fold cross-validation over the indexed wordings (test/eval/tune.ts). */
export const RANKING = {
  /** Rarity to this power: rare words count, but do not drown the others. */
  rarity: 0.6,
  /** What is asked for (when, who, where) tells facts about one thing apart: it counts this much more. */
  aspect: 1.1,
  /** Likeness to this power: a near repeat of a wording counts, a vague likeness hardly. */
  steep: 4,
  /** A word nobody knows counts as if this share of the rarest. */
  unknown: 0.9,
  /** Likelihood and likeness together make the score. */
  likely: 0.6,
  alike: 0.4,
  /** Owners that came out this far behind the first are not worth a look. */
  kept: 12,
};

/** What was learned from the wordings: plain data, to be kept. */
export interface LearnedWordings {
  owners: string[];
  /** Of each wording the number of its owner. */
  ownerOf: Int32Array;
  /** Terms, then what else tells wordings apart, by number. */
  features: string[];
  /** For each term in how many owners' wordings it occurs. */
  holders: Int32Array;
  weights: Weights;
  /** For each term the wordings that have it. */
  postings: Lists;
  /** For each owner the terms of its wordings together. */
  profiles: Lists;
}

export type Rarity = (key: string) => number;
type Vector = Map<string, number>;

/** @returns the terms as a vector of length 1 */
export function vectorOf(terms: Term[], rarity: Rarity): Vector {
  const vector: Vector = new Map();
  for (const { key, weight } of terms) vector.set(key, Math.max(vector.get(key) ?? 0, weight * rarity(key)));
  let size = 0;
  for (const value of vector.values()) size += value * value;
  if (size > 0) for (const [key, value] of vector) vector.set(key, value / Math.sqrt(size));
  return vector;
}

/** @returns in how many owners' wordings a term occurs, as a rarity: the fewer, the higher */
export function raritiesFrom(terms: string[], holders: ArrayLike<number>, owners: number): Rarity {
  if (owners === 0) return () => 1;
  const of = (count: number) => Math.log(1 + (owners - count + 0.5) / (count + 0.5)) ** RANKING.rarity;
  const asked = (key: string) => (key.startsWith('#?') ? RANKING.aspect : 1);
  const known = new Map(terms.map((key, at) => [key, of(holders[at]!) * asked(key)]));
  const unknown = of(1) * RANKING.unknown;
  return (key) => known.get(key) ?? unknown * asked(key);
}

/** Numbers things in the order they are first met. */
class Numbering {
  readonly #numbers = new Map<string, number>();
  of(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) this.#numbers.set(key, (number = this.#numbers.size));
    return number;
  }
  find(key: string): number | undefined {
    return this.#numbers.get(key);
  }
  get keys(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** In how many owners' wordings each term occurs. */
function countHolders(read: { owner: number; terms: Term[] }[], numbers: Numbering): number[] {
  const holders: Set<number>[] = [];
  for (const { owner, terms } of read)
    for (const { key } of terms) (holders[numbers.of(key)] ??= new Set()).add(owner);
  return holders.map((set) => set.size);
}

/**
 * @param lexicon reads the wordings as it reads messages
 * @param wordings all of them, of all owners
 */
export function learnWordings(lexicon: Pick<Lexicon, 'read'>, wordings: Wording[]): LearnedWordings {
  const ownerNumbers = new Numbering();
  const ownerOf = Int32Array.from(wordings, ({ owner }) => ownerNumbers.of(owner));
  const owners = ownerNumbers.keys;
  const read = wordings.map(({ text }, at) => ({ owner: ownerOf[at]!, text, terms: lexicon.read(text) }));
  const numbers = new Numbering();
  const holders = countHolders(read, numbers);
  const count = holders.length;
  const rarity = raritiesFrom(numbers.keys, holders, owners.length);
  const vectors = read.map(({ terms }) => vectorOf(terms, rarity));
  const manners = read.map(({ text, terms }, at) => mannerOf(text, wordsOf(text), terms, vectors[at]!));
  numberRepeated(manners, numbers);
  const samples = read.map((_, at) => sampleOf([...vectors[at]!, ...manners[at]!], (key) => numbers.find(key)));
  const postings = Array.from({ length: count }, (): [number, number][] => []);
  const profiles = owners.map(() => new Map<number, number>());
  vectors.forEach((vector, at) => {
    const profile = profiles[ownerOf[at]!]!;
    for (const [key, value] of vector) {
      const number = numbers.of(key);
      postings[number]!.push([at, value]);
      profile.set(number, (profile.get(number) ?? 0) + value);
    }
  });
  const features = numbers.keys;
  return {
    owners,
    ownerOf,
    features,
    holders: Int32Array.from(holders),
    weights: learn(samples, ownerOf, features.length, owners.length),
    postings: listsOf(count, (term, add) => postings[term]!.forEach(([at, value]) => add(at, value))),
    profiles: listsOf(owners.length, (owner, add) => profiles[owner]!.forEach((value, number) => add(number, value))),
  };
}

/** What only one wording has tells it from the others, but says nothing about messages to come. */
function numberRepeated(manners: Feature[][], numbers: Numbering): void {
  const once = new Set<string>();
  for (const manner of manners)
    for (const [key] of manner) {
      if (once.has(key)) numbers.of(key);
      else once.add(key);
    }
}

/** @param numberOf the number of a feature, undefined for one that nothing was learned about */
export function sampleOf(features: Feature[], numberOf: (key: string) => number | undefined): Sample {
  const sample: Sample = { features: [], values: [] };
  for (const [key, value] of features) {
    const number = numberOf(key);
    if (number === undefined) continue;
    sample.features.push(number);
    sample.values.push(value);
  }
  return sample;
}
