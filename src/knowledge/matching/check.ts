import type { Ranked, ReadText } from '../learning/wordingIndex.ts';
import type { Profile } from './profile.ts';
import { askedQuestion } from './question.ts';
import { SIGNALS, signalsOf } from './signals.ts';
import type { QuestionTools } from './question.ts';
import { sharesOf, weighing } from './weighing.ts';
import type { Weights } from './weighing.ts';

/** Keeps certainty within bounds. */
const DOUBT = 0.005;
const logOdds = (likely: number): number => Math.log((likely + DOUBT) / (1 - likely + DOUBT));
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** What the classifier adds. */
export const CLASSIFIER_SIGNALS = ['facts', 'likely', 'coverage', 'lead'] as const;

/** Of what came out of ranking so many are looked at, when they are at least this likely. */
const LOOKED_AT = { most: 3, likely: 0.03 };

/** @returns those of the first in rank that may be what is asked; the very first always */
export const candidatesIn = (ranked: Ranked[]): Ranked[] =>
  ranked.filter(({ score }, at) => at === 0 || (at < LOOKED_AT.most && score >= LOOKED_AT.likely));

/**
 * @param found one of what a message came closest to
 * @param ranked all of it
 * @returns what the classifier adds to what tells whether it is what is asked
 */
export function classifierSignals(
  found: Ranked,
  ranked: Ranked[],
  isFact: (owner: string) => boolean,
): number[] {
  const total = Math.max(sum(ranked.map(({ score }) => score)), Number.MIN_VALUE);
  const share = sum(ranked.map(({ owner, score }) => (isFact(owner) === isFact(found.owner) ? score : 0)));
  const rival = ranked.find(({ owner }) => owner !== found.owner)?.score ?? 0;
  const lead = Math.log((found.score / total + DOUBT) / (rival / total + DOUBT));
  return [logOdds(share / total), logOdds(found.score / total), found.coverage, lead];
}

/** A fact or gap, with how certain it is that it is what is asked, as a log-odds. */
export interface Checked extends Ranked {
  certainty: number;
}

/** @returns what may be asked, the most certain first */
export type Check = (question: ReadText, ranked: Ranked[]) => Checked[];

/**
 * @param profiles of all that can be found
 * @param reading what questions are read with; terms are as rare as the classifier holds them
 * @returns a check of what the classifier found: its subject may be right and still something else be asked of it
 */
export function createCheck(
  profiles: ReadonlyMap<string, Profile>,
  reading: QuestionTools,
  weights: Weights,
): Check {
  const { asking } = reading;
  const base = sharesOf(weights, asking);
  const weigh = weighing(weights.many, [...SIGNALS, ...asking.names, ...CLASSIFIER_SIGNALS]);
  const isFact = (owner: string) => profiles.get(owner)?.isFact === true;
  return (asked, ranked) => {
    const question = askedQuestion(asked, reading);
    return candidatesIn(ranked)
      .map((found): Checked => {
        const profile = profiles.get(found.owner);
        if (!profile) return { ...found, certainty: -Infinity };
        const signals = [
          ...signalsOf(question, profile, base, reading.rarity),
          ...classifierSignals(found, ranked, isFact),
        ];
        return { ...found, certainty: weigh(signals) };
      })
      .sort((a, b) => b.certainty - a.certainty);
  };
}
