import { isAspect } from '../reading/term.ts';
import type { Weights } from './classifier.ts';
import { takeFeatures } from './features.ts';
import type { Take } from './features.ts';
import { keyOfText } from './featureKey.ts';
import type { FeatureKey } from './featureKey.ts';
import { learn } from './classifier.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Term } from '../reading/term.ts';
import { listsOf } from './numberLists.ts';
import type { NumberLists } from './numberLists.ts';
import { Numbering, samplesOf } from './numbering.ts';

/** A wording, and what it stands for. */
export interface Wording {
  owner: string;
  text: string;
  /** What the answer to it opens with, for a yes/no question. */
  polarity?: 'yes' | 'no';
}

/** Tuned by cross-validation over the wordings (test/eval/tune.ts). */
const RANKING = {
  /** Rarity to this power: rare words count, but do not drown the others. */
  rarity: 0.6,
  /** What is asked for (when, who, where) tells facts about one thing apart: it counts this much more. */
  aspect: 1.1,
  /** A word nobody knows counts as if this share of the rarest. */
  unknown: 0.9,
  /** How something is said must be said so in as many wordings to be learned from. */
  repeated: 3,
  /** A fact or form with fewer wordings than this shows them again, at most so many times. */
  heard: 60,
  again: 15,
};

/** What was learned from the wordings: plain data, to be kept. */
export interface LearnedWordings {
  owners: string[];
  terms: string[];
  /** For each term in how many owners' wordings it occurs. */
  holders: Int32Array;
  /** What tells wordings apart, by number. */
  features: Int32Array;
  weights: Weights;
  /** For each owner the terms of its wordings together. */
  profiles: NumberLists;
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
  const asked = (key: string) => (isAspect(key) ? RANKING.aspect : 1);
  const known = new Map(terms.map((key, at) => [key, of(holders[at]!) * asked(key)]));
  const unknown = of(1) * RANKING.unknown;
  return (key) => known.get(key) ?? unknown * asked(key);
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
 * @param answers whether an owner is something that can be answered or done: it is heard even when it has few wordings
 */
export function learnWordings(
  lexicon: Pick<Lexicon, 'read'>,
  wordings: Wording[],
  answers: (owner: string) => boolean,
): LearnedWordings {
  const ownerNumbers = new Numbering();
  const ownerOf = Int32Array.from(wordings, ({ owner }) => ownerNumbers.of(owner));
  const owners = ownerNumbers.keys;
  const read = wordings.map(({ text }, at) => ({ owner: ownerOf[at]!, text, terms: lexicon.read(text) }));
  const terms = new Numbering();
  const holders = countHolders(read, terms);
  const rarity = raritiesFrom(terms.keys, holders, owners.length);
  const vectors = read.map((one) => vectorOf(one.terms, rarity));
  const numbers = new Numbering<FeatureKey>();
  for (const term of terms.keys) numbers.of(keyOfText(term));
  const each = (at: number, take: Take<FeatureKey>) =>
    takeFeatures(read[at]!.text, read[at]!.terms, vectors[at]!, take);
  const samples = samplesOf(read.length, RANKING.repeated, numbers, each);
  const order = shown(ownerOf, (owner) => answers(owners[owner]!));
  const features = Int32Array.from(numbers.keys);
  return {
    owners,
    terms: terms.keys,
    holders: Int32Array.from(holders),
    features,
    weights: learn(
      order.map((at) => samples[at]!),
      order.map((at) => ownerOf[at]!),
      features.length,
      owners.length,
    ),
    profiles: profilesOf(vectors, ownerOf, owners.length, terms),
  };
}

function profilesOf(vectors: Vector[], ownerOf: Int32Array, owners: number, terms: Numbering): NumberLists {
  const profiles = Array.from({ length: owners }, () => new Map<number, number>());
  vectors.forEach((vector, at) => {
    const profile = profiles[ownerOf[at]!]!;
    for (const [key, value] of vector) {
      const number = terms.of(key);
      profile.set(number, (profile.get(number) ?? 0) + value);
    }
  });
  return listsOf(owners, (owner, add) => profiles[owner]!.forEach((value, number) => add(number, value)));
}

/** @returns the places of all wordings; those of an owner to be heard that has few come again and again */
function shown(ownerOf: Int32Array, isHeard: (owner: number) => boolean): number[] {
  const counts = new Map<number, number>();
  for (const owner of ownerOf) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const times = (owner: number) =>
    isHeard(owner) ? Math.min(Math.ceil(RANKING.heard / counts.get(owner)!), RANKING.again) : 1;
  return [...ownerOf].flatMap((owner, at) => new Array<number>(times(owner)).fill(at));
}
