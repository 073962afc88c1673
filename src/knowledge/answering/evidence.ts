import type { Ranked } from '../learning/wordingIndex.ts';

/** When an answer is given at all. */
export const THRESHOLDS = {
  /**
   * How certain it must be that the owner found is the one meant. These are chosen on questions of people whose wordings
   * were not in yet, so that as many of a hundred are answered as are met with silence where no letter says.
   */
  evidence: -1.5,
  /** The same for what the letters do not say: such an answer does less harm. */
  gap: -2,
  /** The same for a message that goes on about what was just answered. */
  going: -2.5,
  /** The same for each question of a message that has more of them. */
  part: -1.2,
  /** Things in one list that are answered besides the first, and how likely each of them must be. */
  listed: 2,
  listedLikely: 0.1,
  /** Beside an answer less likely than this, the next best is given too when it is nearly as likely. */
  unsure: 0.7,
  nearly: 0.2,
  /** A fact this likely is worth offering as a question when none is certain enough. */
  near: 0.15,
  /** Longest message that is read, in characters. */
  length: 4000,
};

/**
 * What makes it certain, as a log-odds: logistic regression of right answers against questions that no fact answers,
 * by cross-validation over the indexed wordings in which some gaps are left out with all their wordings
 * (test/eval/tune.ts).
 */
export const EVIDENCE = {
  base: -3.12,
  /** How likely it is that a fact is meant at all, and this fact: as log-odds. */
  facts: 0.56,
  likely: 0.42,
  coverage: 1.81,
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
  const kin = ranked.filter(({ owner }) => isFact(owner) === isFact(best.owner));
  const share = sum(kin.map(({ likely }) => likely)) / (sum(ranked.map(({ likely }) => likely)) || 1);
  return [logOdds(share), logOdds(best.likely), best.coverage];
}

const [BASE = 0, ...EACH] = Object.values(EVIDENCE);

/** @returns how certain it is that the owner found first is meant, as a log-odds */
export const weigh = (ranked: Ranked[], isFact: IsFact): number =>
  BASE + sum(signalsOf(ranked, isFact).map((signal, at) => signal * EACH[at]!));
