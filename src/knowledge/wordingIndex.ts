import { classify } from './classifier.ts';
import { mannerOf } from './features.ts';
import { RANKING, raritiesFrom, sampleOf, vectorOf } from './learnedWordings.ts';
import type { LearnedWordings, Rarity } from './learnedWordings.ts';
import type { Term } from './lexicon.ts';
import { wordsOf } from './words.ts';

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

/** A text, and what is to be understood by it. */
export interface Reading {
  text: string;
  terms: Term[];
}

/** Ranks what wordings stand for. */
export interface WordingIndex {
  /**
   * @param readings of one message, each as good as the other; the first decides what it is compared to
   * @param prior how much an owner is to be preferred, 1 when absent; one with 0 is left out
   */
  rank(readings: Reading[], prior?: (owner: string) => number): Ranked[];
  /** @returns how likely each owner is, by what the text says and how */
  likely(reading: Reading): Map<string, number>;
  /** What an owner's wordings say together: terms with their share, the largest first. */
  profile(owner: string): Term[];
  rarity: (key: string) => number;
}

/**
 * @param wordings all of them, of all owners
 * @param learned what was learned from them
 */
export function createWordingIndex(wordings: Wording[], learned: LearnedWordings): WordingIndex {
  const { owners, ownerOf, features, holders, weights, postings } = learned;
  const numbers = new Map(features.map((key, number) => [key, number]));
  const rarity = raritiesFrom(features.slice(0, holders.length), holders, owners.length);
  const profiles = createProfiles(learned, rarity);
  const alike = new Float32Array(wordings.length);
  const closest = new Int32Array(owners.length);

  /** Fills `alike` with how alike each wording is, and `closest` with the most alike of each owner. */
  const compare = (query: Map<string, number>) => {
    alike.fill(0);
    for (const [key, value] of query) {
      const term = numbers.get(key);
      if (term === undefined || term >= holders.length) continue;
      for (let n = postings.starts[term]!; n < postings.starts[term + 1]!; n++)
        alike[postings.numbers[n]!]! += value * postings.values[n]!;
    }
    closest.fill(-1);
    for (let at = 0; at < alike.length; at++) {
      const owner = ownerOf[at]!;
      const so = closest[owner]!;
      if (so < 0 || alike[at]! > alike[so]!) closest[owner] = at;
    }
  };

  const likelihoods = ({ text, terms }: Reading) => {
    const vector = vectorOf(terms, rarity);
    const manner = mannerOf(text, wordsOf(text), terms, vector);
    return classify(weights, owners.length, sampleOf([...vector, ...manner], (key) => numbers.get(key)));
  };
  const together = (readings: Reading[]) => {
    const each = readings.map(likelihoods);
    return owners.map((_, at) => each.reduce((sum, likely) => sum + likely[at]!, 0) / each.length);
  };

  return {
    rarity,
    likely(reading) {
      const likely = likelihoods(reading);
      return new Map(owners.map((owner, at) => [owner, likely[at]!]));
    },
    profile: (owner) => profiles.terms(owners.indexOf(owner)),
    rank(readings, prior = () => 1) {
      const { terms } = readings[0]!;
      const query = vectorOf(terms, rarity);
      if (query.size === 0 || owners.length === 0) return [];
      const likely = together(readings);
      const priors = owners.map(prior);
      const considered = likely.reduce((sum, one, at) => (priors[at]! > 0 ? sum + one : sum), 0) || 1;
      compare(query);
      const scores = owners.map((_, at) => {
        const near = alike[closest[at]!]!;
        const share = likely[at]! / considered;
        return (RANKING.likely * share + RANKING.alike * near ** RANKING.steep) * priors[at]!;
      });
      const said = sum(terms.map(({ weight }) => weight));
      const strange = sum(terms.map(({ weight, known }) => (known ? 0 : weight)));
      const aspects = terms.filter(({ key }) => key.startsWith('#?')).map(({ key }) => key);
      const total = sum([...query.values()]);
      const rankedAt = (at: number): Ranked => {
        const has = profiles.has(at);
        return {
          owner: owners[at]!,
          score: scores[at]!,
          likely: likely[at]! / considered,
          alike: alike[closest[at]!]!,
          coverage: sum([...query].map(([key, value]) => (has.has(key) ? value : 0))) / total,
          unknown: said > 0 ? strange / said : 0,
          offAspect: aspects.some((key) => !has.has(key)),
          wording: wordings[closest[at]!]!,
        };
      };
      return highest(scores, RANKING.kept)
        .filter((at) => priors[at]! > 0)
        .map(rankedAt);
    },
  };
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** @returns the places of the highest scores, the highest first, of equal ones the first first */
function highest(scores: number[], most: number): number[] {
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
function createProfiles({ owners, features, profiles }: LearnedWordings, rarity: Rarity) {
  const shares = owners.map((): Map<string, number> | undefined => undefined);
  const sorted = owners.map((): Term[] | undefined => undefined);
  const has = (at: number): Map<string, number> => {
    const kept = shares[at];
    if (kept) return kept;
    const own = new Map<string, number>();
    for (let n = profiles.starts[at]!; n < profiles.starts[at + 1]!; n++)
      own.set(features[profiles.numbers[n]!]!, profiles.values[n]!);
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
