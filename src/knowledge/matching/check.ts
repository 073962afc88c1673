import type { Ranked, ReadText, WordingIndex } from '../learning/wordingIndex.ts';
import type { AskingReader } from '../reading/asking.ts';
import type { Profile } from './profile.ts';
import { askedQuestion, SIGNALS, signalsOf } from './signals.ts';
import { BASE, MANY } from './weights.ts';

/** What was fitted: a weight for each signal by its name. */
export type SignalWeights = Readonly<Record<string, number>>;

/** Keeps certainty within bounds. */
const DOUBT = 0.005;
const logOdds = (likely: number): number => Math.log((likely + DOUBT) / (1 - likely + DOUBT));
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** What the classifier adds. */
export const CLASSIFIER_SIGNALS = ['facts', 'likely', 'coverage', 'lead'] as const;

/**
 * @param ranked what a message came closest to; at least one
 * @returns what the classifier adds to what tells whether the first is what is asked
 */
export function classifierSignals(ranked: Ranked[], isFact: (owner: string) => boolean): number[] {
  const [best, next] = ranked as [Ranked, Ranked?];
  const kin = ranked.filter(({ owner }) => isFact(owner) === isFact(best.owner));
  const share = sum(kin.map(({ likely }) => likely)) / (sum(ranked.map(({ likely }) => likely)) || 1);
  const lead = Math.log((best.likely + DOUBT) / ((next?.likely ?? 0) + DOUBT));
  return [logOdds(share), logOdds(best.likely), best.coverage, lead];
}

/** @returns in which share of all wordings each kind of asking is, in the order of the kinds */
export const baseShares = ({ names }: AskingReader): number[] => names.map((name) => BASE[name] ?? 0.01);

/** @returns a sum of signals by weights that were fitted, as a log-odds */
export function weighing(weights: SignalWeights, names: readonly string[]): (signals: number[]) => number {
  const each = names.map((name) => weights[name] ?? 0);
  const base = weights['base'] ?? 0;
  return (signals) => signals.reduce((total, signal, at) => total + signal * each[at]!, base);
}

/** How certain it is that what was found is what is asked, as a log-odds. */
export type Check = (question: ReadText, ranked: Ranked[]) => number;

/**
 * @param profiles of all that can be found
 * @returns a check of what the classifier found: its subject may be right and still something else be asked of it
 */
export function createCheck(
  profiles: ReadonlyMap<string, Profile>,
  asking: AskingReader,
  index: Pick<WordingIndex, 'rarity'>,
): Check {
  const base = baseShares(asking);
  const weigh = weighing(MANY, [...SIGNALS, ...asking.names, ...CLASSIFIER_SIGNALS]);
  const isFact = (owner: string) => profiles.get(owner)?.isFact === true;
  return (reading, ranked) => {
    const profile = profiles.get(ranked[0]?.owner ?? '');
    if (!profile) return -Infinity;
    const question = askedQuestion(reading, asking, index.rarity);
    return weigh([...signalsOf(question, profile, base), ...classifierSignals(ranked, isFact)]);
  };
}
