import type { Term } from './lexicon.ts';
import type { Ranked } from './wordingIndex.ts';

/** When an answer is given at all. */
export const THRESHOLDS = {
  /** How certain it must be that the owner found is the one meant: the best trade of test/eval/tune.ts. */
  evidence: -1.75,
  /** The same for what the letters do not say: such an answer does less harm. */
  gap: -1.75,
  /** The second question of a message must be this certain to be answered too. */
  second: -0.5,
  /** Things in one list that are answered besides the first, and how alike what is left of it must be to a wording. */
  listed: 2,
  listedAlike: 0.6,
  /** A term is what a fact is about from this share of its most frequent one on. */
  typical: 0.12,
  /** Beside an answer less likely than this, the next best is given too when it is nearly as likely. */
  unsure: 0.68,
  nearly: 0.4,
  /** Longest message that is read, in characters. */
  length: 4000,
};

/**
 * What makes it certain, as a log-odds: logistic regression of right answers against questions that no fact answers,
 * by cross-validation over the indexed wordings in which some gaps are left out with all their wordings
 * (test/eval/tune.ts).
 */
export const EVIDENCE = {
  base: -0.51,
  /** How likely it is that a fact is meant at all, and this fact: as log-odds. */
  facts: 0.59,
  likely: 0.55,
  /** The closest wording of something that is no fact. */
  otherAlike: -3.3,
  coverage: 1.74,
  unknown: -1.34,
  offAspect: -0.65,
};

/** What is known of an owner that came out of ranking: whether it is a fact, or something the letters do not say. */
type IsFact = (owner: string) => boolean;

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Keeps certainty within bounds. */
const DOUBT = 0.005;
const logOdds = (likely: number): number => Math.log((likely + DOUBT) / (1 - likely + DOUBT));

/**
 * @param ranked what a message came closest to; at least one
 * @returns what certainty is weighed by, in the order of the weights after the base
 */
export function signalsOf(ranked: Ranked[], isFact: IsFact): number[] {
  const best = ranked[0]!;
  const kind = isFact(best.owner);
  const kin = ranked.filter(({ owner }) => isFact(owner) === kind);
  const others = ranked.filter(({ owner }) => isFact(owner) !== kind);
  const share = sum(kin.map(({ likely }) => likely)) / (sum(ranked.map(({ likely }) => likely)) || 1);
  return [
    logOdds(share),
    logOdds(best.likely),
    Math.max(0, ...others.map(({ alike }) => alike)),
    best.coverage,
    best.unknown,
    best.offAspect ? 1 : 0,
  ];
}

const [BASE = 0, ...EACH] = Object.values(EVIDENCE);

/** @returns how certain it is that the owner found first is meant, as a log-odds */
export const weigh = (ranked: Ranked[], isFact: IsFact): number =>
  BASE + sum(signalsOf(ranked, isFact).map((signal, at) => signal * EACH[at]!));

/** What is asked for says nothing without what it is asked of. */
const BARE = new Set('wanneer wat dag waar wie welke hoe hoeveel waarom doen'.split(' ').map((one) => `#?${one}`));

/** @returns whether there is anything in a message that a letter could be about */
export function substance(terms: Term[]): boolean {
  return terms.some(({ key, known, weight }) => known && !BARE.has(key) && (key.startsWith('#') || weight >= 0.5));
}
