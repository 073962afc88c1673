import type { Term } from './lexicon.ts';
import type { Ranked } from './wordingIndex.ts';

/** When an answer is given at all. */
export const THRESHOLDS = {
  /** How certain it must be that the owner found is the one meant: the best trade of test/eval/tune.ts. */
  evidence: -1,
  /** The same for what the letters do not say: such an answer does less harm. */
  gap: -1.2,
  /** The second question of a message must be this certain to be answered too. */
  second: 0.3,
  /** From this likeness to a wording on, what looks like a wish asks; more so when it is openly wished. */
  asked: 0.82,
  askedOpenly: 0.9,
  /** Things in one list that are answered besides the first, and how alike what is left of it must be to a wording. */
  listed: 2,
  listedAlike: 0.6,
  /** A term is what a fact is about from this share of its most frequent one on. */
  typical: 0.12,
  /** So few words are an order. */
  order: 4,
  /** Beside an answer less likely than this, the next best is given too when it is nearly as likely. */
  unsure: 0.68,
  nearly: 0.4,
  /** Longest message that is read, in characters. */
  length: 4000,
};

/**
 * What makes it certain, as a log-odds: logistic regression of right answers against questions that no fact answers,
 * by cross-validation over the indexed wordings in which the wordings of a gap are left out all together
 * (test/eval/tune.ts).
 */
export const EVIDENCE = {
  base: -4.05,
  likely: 1.69,
  alike: 0.36,
  coverage: 1.92,
  unknown: 0,
  offAspect: -0.68,
  /** The message has a name that a letter is known by. */
  named: 0.3,
  /** The few likeliest of the same kind together, and all of the other kind: facts against what the letters do not say. */
  kin: 2.02,
  others: -0.45,
  otherAlike: -1.13,
  /** How far the second is behind. */
  margin: 0.64,
};

/** What is known of an owner that came out of ranking: whether it is a fact, or something the letters do not say. */
type IsFact = (owner: string) => boolean;

/** How many of the same kind may share the likelihood: facts that say nearly the same do. */
const KIN = 4;

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * @param ranked what a message came closest to; at least one
 * @param named whether the message has a name that a letter is known by
 * @returns what certainty is weighed by, in the order of the weights after the base
 */
export function signalsOf(ranked: Ranked[], isFact: IsFact, named: boolean): number[] {
  const best = ranked[0]!;
  const kind = isFact(best.owner);
  const others = ranked.filter(({ owner }) => isFact(owner) !== kind);
  const kin = ranked.filter(({ owner }) => isFact(owner) === kind).slice(0, KIN);
  return [
    best.likely,
    best.alike,
    best.coverage,
    best.unknown,
    best.offAspect ? 1 : 0,
    named ? 1 : 0,
    sum(kin.map(({ likely }) => likely)),
    sum(others.map(({ likely }) => likely)),
    Math.max(0, ...others.map(({ alike }) => alike)),
    ranked[1] ? best.score - ranked[1].score : best.score,
  ];
}

const [BASE = 0, ...EACH] = Object.values(EVIDENCE);

/** @returns how certain it is that the owner found first is meant, as a log-odds */
export const weigh = (ranked: Ranked[], isFact: IsFact, named: boolean): number =>
  BASE + sum(signalsOf(ranked, isFact, named).map((signal, at) => signal * EACH[at]!));

/** What is asked for says nothing without what it is asked of. */
const BARE = new Set('wanneer wat dag waar wie welke hoe hoeveel waarom doen'.split(' ').map((one) => `#?${one}`));

/** @returns whether there is anything in a message that a letter could be about */
export function substance(terms: Term[]): boolean {
  return terms.some(({ key, known, weight }) => known && !BARE.has(key) && (key.startsWith('#') || weight >= 0.5));
}
