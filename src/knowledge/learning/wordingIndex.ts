import { classify } from './classifier.ts';
import { takeFeatures } from './features.ts';
import type { Take } from './features.ts';
import type { FeatureKey } from './featureKey.ts';
import { featureNumbers } from './featureNumbers.ts';
import { raritiesFrom, vectorOf } from './learnedWordings.ts';
import type { LearnedWordings, Rarity } from './learnedWordings.ts';
import type { Term } from '../reading/term.ts';
import { sampleOf } from './numbering.ts';

/** What a message could stand for. */
export interface Ranked {
  owner: string;
  /** 0 to 1: how likely this owner is, among all that were considered. */
  likely: number;
  /** 0 to 1: share of what the message says that the owner's wordings say too. */
  coverage: number;
  /** What the order is by. */
  score: number;
}

/** A text, and what is to be understood by it. */
export interface ReadText {
  text: string;
  terms: Term[];
}

/** Ranks what wordings stand for. */
export interface WordingIndex {
  /**
   * @param readings of one message, each as good as the other; the first decides what it covers
   * @param prior how much an owner is to be preferred, 1 when absent; one with 0 is left out
   */
  rank(readings: ReadText[], prior?: (owner: string) => number): Ranked[];
  owners: string[];
  /** How rare a term is among the owners, from 0 to 1. */
  rarity: (key: string) => number;
  /** @returns how likely each of the owners is, by what the text says and how; together 1 */
  likely(reading: ReadText): Float64Array;
  /** What an owner's wordings say together: terms with their share, the largest first. */
  profile(owner: string): Term[];
}

/** Owners that came out this far behind the first are not worth a look. */
const KEPT = 12;

/** @param learned what was learned from the wordings */
export function createWordingIndex(learned: LearnedWordings): WordingIndex {
  const { owners, terms: known, holders, features, weights } = learned;
  const numberOf = featureNumbers(features);
  const rarity = raritiesFrom(known, holders, owners.length);
  const profiles = createProfiles(learned, rarity);
  const rarest = rarity('') || 1;

  const before = new WeakMap<Term[], Float64Array>();

  /** A message is looked at from many sides; terms are read once, and known again. */
  const likelihoods = ({ text, terms }: ReadText): Float64Array => {
    const kept = before.get(terms);
    if (kept) return kept;
    const vector = vectorOf(terms, rarity);
    const sample = sampleOf((take: Take<FeatureKey>) => takeFeatures(text, terms, vector, take), numberOf);
    const likely = classify(weights, owners.length, sample);
    before.set(terms, likely);
    return likely;
  };
  const together = (readings: ReadText[]): Float64Array => {
    const each = readings.map(likelihoods);
    const shared = new Float64Array(owners.length);
    for (const likely of each) for (let at = 0; at < owners.length; at++) shared[at]! += likely[at]!;
    for (let at = 0; at < owners.length; at++) shared[at]! /= each.length;
    return shared;
  };

  return {
    owners,
    rarity: (key) => rarity(key) / rarest,
    likely: likelihoods,
    profile: (owner) => profiles.terms(owners.indexOf(owner)),
    rank(readings, prior = () => 1) {
      const query = vectorOf(readings[0]!.terms, rarity);
      if (query.size === 0 || owners.length === 0) return [];
      const likely = together(readings);
      const priors = owners.map(prior);
      let sum = 0;
      for (let at = 0; at < owners.length; at++) if (priors[at]! > 0) sum += likely[at]!;
      const considered = sum || 1;
      const scores = new Float64Array(owners.length);
      for (let at = 0; at < owners.length; at++) scores[at] = (likely[at]! / considered) * priors[at]!;
      const said = [...query];
      const covered = (has: (key: string) => boolean) => {
        let sum = 0;
        for (const [key, value] of said) if (has(key)) sum += value;
        return sum;
      };
      const total = covered(() => true);
      return highest(scores, KEPT)
        .filter((at) => priors[at]! > 0)
        .map((at) => {
          const has = profiles.has(at);
          return {
            owner: owners[at]!,
            score: scores[at]!,
            likely: likely[at]! / considered,
            coverage: covered((key) => has.has(key)) / total,
          };
        });
    },
  };
}

/** @returns the places of the highest scores, the highest first, of equal ones the first first */
function highest(scores: Float64Array, most: number): number[] {
  const best: number[] = [];
  for (let at = 0; at < scores.length; at++) {
    if (best.length === most && scores[at]! <= scores[best[most - 1]!]!) continue;
    let place = best.length;
    while (place > 0 && scores[best[place - 1]!]! < scores[at]!) place--;
    best.splice(place, 0, at);
    if (best.length > most) best.pop();
  }
  return best;
}

/** What the owners' wordings say together; each owner is read when it is first asked about. */
function createProfiles({ owners, terms: known, profiles }: LearnedWordings, rarity: Rarity) {
  const shares = owners.map((): Map<string, number> | undefined => undefined);
  const sorted = owners.map((): Term[] | undefined => undefined);
  const has = (at: number): Map<string, number> => {
    const kept = shares[at];
    if (kept) return kept;
    const own = new Map<string, number>();
    for (let n = profiles.starts[at]!; n < profiles.starts[at + 1]!; n++)
      own.set(known[profiles.numbers[n]!]!, profiles.values[n]!);
    return (shares[at] = own);
  };
  const terms = (at: number): Term[] => {
    if (at < 0) return [];
    const own = has(at);
    const most = Math.max(...own.values(), 1e-9);
    return (sorted[at] ??= [...own]
      .map(([key, value]) => ({ key, weight: value / most / rarity(key), known: true }))
      .map((term) => ({ term, by: term.weight * rarity(term.key) }))
      .sort((a, b) => b.by - a.by)
      .map(({ term }) => term));
  };
  return { has, terms };
}
