import { learn } from './classifier.ts';
import type { Sample } from './classifier.ts';
import type { Lexicon, Term } from './lexicon.ts';

/** A wording that is indexed, and what it stands for. */
export interface Wording {
  owner: string;
  text: string;
  /** What the answer to it opens with, for a yes/no question. */
  polarity?: 'yes' | 'no';
}

/** What a message came closest to. */
export interface Ranked {
  owner: string;
  /** 0 to 1: how likely this owner is, among all owners. */
  likely: number;
  /** 0 to 1: how alike the message and the closest wording are. */
  alike: number;
  /** 0 to 1: share of what the message says that the owner's wordings say too. */
  coverage: number;
  /** 0 to 1: share of what the message says that nobody knows. */
  unknown: number;
  /** Whether the message asks for something (a place, a price, a time) that no wording of the owner asks. */
  offAspect: boolean;
  /** What the order is by. */
  score: number;
  wording: Wording;
}

/** Ranks what wordings stand for. */
export interface WordingIndex {
  /** @param prior how much an owner is to be preferred, 1 when absent */
  rank(terms: Term[], prior?: (owner: string) => number): Ranked[];
  /** What an owner's wordings say together: terms with their share, the largest first. */
  profile(owner: string): Term[];
  rarity: (key: string) => number;
}

/** Tuned by ten-fold cross-validation over the indexed wordings (test/eval/tune.ts). */
export const RANKING = {
  /** Rarity to this power: rare words count, but do not drown the others. */
  rarity: 0.6,
  /** What is asked for (when, who, where) tells facts about one thing apart: it counts this much more. */
  aspect: 1.1,
  /** What is asked for together with what it is asked of, as one feature of the classifier. */
  pair: 0.5,
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

type Vector = Map<string, number>;

/** @returns the terms as a vector of length 1 */
function vectorOf(terms: Term[], rarity: (key: string) => number): Vector {
  const vector: Vector = new Map();
  for (const { key, weight } of terms) vector.set(key, Math.max(vector.get(key) ?? 0, weight * rarity(key)));
  let size = 0;
  for (const value of vector.values()) size += value * value;
  if (size > 0) for (const [key, value] of vector) vector.set(key, value / Math.sqrt(size));
  return vector;
}

/** @returns the vector with what is asked for and of what as pairs, for the classifier */
function withPairs(vector: Vector): Vector {
  const paired = new Map(vector);
  const aspects = [...vector].filter(([key]) => key.startsWith('#?'));
  const others = [...vector].filter(([key]) => key.startsWith('#') && !key.startsWith('#?'));
  for (const [aspect, a] of aspects)
    for (const [key, value] of others) paired.set(`${aspect}&${key}`, Math.min(a, value) * RANKING.pair);
  return paired;
}

/** In how many owners' wordings a term occurs, as a rarity: the fewer, the higher. */
function rarities(owners: string[], read: { owner: string; terms: Term[] }[]): (key: string) => number {
  const holders = new Map<string, Set<string>>();
  for (const { owner, terms } of read)
    for (const { key } of terms) {
      const set = holders.get(key) ?? new Set<string>();
      holders.set(key, set.add(owner));
    }
  const of = (count: number) =>
    Math.log(1 + (owners.length - count + 0.5) / (count + 0.5)) ** RANKING.rarity;
  const known = new Map([...holders].map(([key, set]) => [key, of(set.size)]));
  if (owners.length === 0) return () => 1;
  const unknown = of(1) * RANKING.unknown;
  return (key) => (known.get(key) ?? unknown) * (key.startsWith('#?') ? RANKING.aspect : 1);
}

/**
 * @param lexicon reads the wordings as it reads messages
 * @param wordings all of them, of all owners
 */
export function createWordingIndex(lexicon: Lexicon, wordings: Wording[]): WordingIndex {
  const owners = [...new Set(wordings.map(({ owner }) => owner))];
  const numbers = new Map(owners.map((owner, at) => [owner, at]));
  const read = wordings.map(({ owner, text }) => ({ owner, terms: lexicon.read(text) }));
  const rarity = rarities(owners, read);
  const vectors = read.map(({ terms }) => vectorOf(terms, rarity));
  const features = new Map<string, number>();
  const paired = vectors.map(withPairs);
  for (const vector of paired) for (const key of vector.keys()) if (!features.has(key)) features.set(key, features.size);
  const ownerOf = Int32Array.from(wordings, ({ owner }) => numbers.get(owner)!);
  const sampleOf = (vector: Vector): Sample => {
    const sample: Sample = { features: [], values: [] };
    for (const [key, value] of vector) {
      const feature = features.get(key);
      if (feature === undefined) continue;
      sample.features.push(feature);
      sample.values.push(value);
    }
    return sample;
  };
  const classifier = learn(paired.map(sampleOf), [...ownerOf], features.size, owners.length);

  const postings = new Map<string, { wordings: number[]; values: number[] }>();
  const profiles = owners.map(() => new Map<string, number>());
  vectors.forEach((vector, at) => {
    const profile = profiles[ownerOf[at]!]!;
    for (const [key, value] of vector) {
      const list = postings.get(key) ?? { wordings: [], values: [] };
      list.wordings.push(at);
      list.values.push(value);
      postings.set(key, list);
      profile.set(key, (profile.get(key) ?? 0) + value);
    }
  });

  return {
    rarity,
    profile(owner) {
      const profile = profiles[numbers.get(owner) ?? -1] ?? new Map<string, number>();
      const most = Math.max(...profile.values(), 1e-9);
      return [...profile]
        .map(([key, value]) => ({ key, weight: value / most / rarity(key), known: true }))
        .sort((a, b) => b.weight * rarity(b.key) - a.weight * rarity(a.key));
    },
    rank(terms, prior = () => 1) {
      const query = vectorOf(terms, rarity);
      if (query.size === 0 || owners.length === 0) return [];
      const likely = classifier.classify(sampleOf(withPairs(query)));
      const alike = new Float32Array(wordings.length);
      for (const [key, value] of query) {
        const list = postings.get(key);
        if (!list) continue;
        for (let n = 0; n < list.wordings.length; n++) alike[list.wordings[n]!]! += value * list.values[n]!;
      }
      const closest = new Int32Array(owners.length).fill(-1);
      for (let at = 0; at < alike.length; at++) {
        const so = closest[ownerOf[at]!]!;
        if (so < 0 || alike[at]! > alike[so]!) closest[ownerOf[at]!] = at;
      }
      const first = owners
        .map((owner, at) => {
          const near = alike[closest[at]!]!;
          const score = (RANKING.likely * likely[at]! + RANKING.alike * near ** RANKING.steep) * prior(owner);
          return { owner, at, near, score };
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, RANKING.kept);
      let total = 0;
      for (const value of query.values()) total += value;
      const said = terms.reduce((sum, { weight }) => sum + weight, 0);
      const strange = terms.reduce((sum, { weight, known }) => sum + (known ? 0 : weight), 0);
      const aspects = terms.filter(({ key }) => key.startsWith('#?')).map(({ key }) => key);
      return first.map(({ owner, at, near, score }) => {
        let covered = 0;
        for (const [key, value] of query) if (profiles[at]!.has(key)) covered += value;
        return {
          owner,
          score,
          likely: likely[at]!,
          alike: near,
          coverage: covered / total,
          unknown: said > 0 ? strange / said : 0,
          offAspect: aspects.some((key) => !profiles[at]!.has(key)),
          wording: wordings[closest[at]!]!,
        };
      });
    },
  };
}
