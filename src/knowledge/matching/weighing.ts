import type { AskingReader } from '../reading/asking.ts';

/** What was fitted: a weight for each signal by its name, and `base`. */
export type SignalWeights = Readonly<Record<string, number>>;

/** All that test/eval/fit.ts fits. */
export interface Weights {
  /** In which share of the wordings each kind of asking is. */
  shares: SignalWeights;
  /** What tells whether a fact with many wordings is what is asked. */
  many: SignalWeights;
  /** What tells which of the facts with few wordings is the likeliest. */
  ranking: SignalWeights;
  /** What tells whether it is what is asked. */
  few: SignalWeights;
  /** What tells whether a passage answers. */
  passages: SignalWeights;
}

/** @returns in which share of all wordings each kind of asking is, in the order of the kinds */
export const sharesOf = ({ shares }: Weights, { names }: AskingReader): number[] =>
  names.map((name) => shares[name] ?? 0.01);

/** @returns a sum of signals by weights that were fitted, as a log-odds */
export function weighing(weights: SignalWeights, names: readonly string[]): (signals: number[]) => number {
  const each = names.map((name) => weights[name] ?? 0);
  const base = weights['base'] ?? 0;
  return (signals) => signals.reduce((total, signal, at) => total + signal * each[at]!, base);
}
