import type { Ranked, ReadText } from '../learning/wordingIndex.ts';
import type { LetterProfile } from './letterProfile.ts';
import { LETTER_SIGNALS, letterSignals } from './letterShare.ts';
import { isOtherwiseQualified } from './profile.ts';
import type { Profile } from './profile.ts';
import { askedQuestion } from './question.ts';
import { signalNames, signalsOf } from './signals.ts';
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
 * Facts with the same proof are one: they share how likely each of them is.
 * @param found one of what a message came closest to
 * @param ranked all of it
 * @param profiles of what is known of it
 * @returns what the classifier adds to what tells whether it is what is asked
 */
export function classifierSignals(
  found: Ranked,
  ranked: Ranked[],
  profiles: ReadonlyMap<string, Pick<Profile, 'isFact' | 'proof'>>,
): number[] {
  const proof = profiles.get(found.owner)?.proof;
  const isSame = ({ owner }: Ranked) =>
    owner === found.owner || (proof !== undefined && profiles.get(owner)?.proof === proof);
  const isFact = ({ owner }: Ranked) => profiles.get(owner)?.isFact === true;
  const shareOf = (some: Ranked[]) => sum(some.map(({ score }) => score)) / total;
  const total = Math.max(sum(ranked.map(({ score }) => score)), Number.MIN_VALUE);
  const likely = shareOf(ranked.filter(isSame));
  const rival = (ranked.find((one) => !isSame(one))?.score ?? 0) / total;
  const facts = shareOf(ranked.filter((one) => isFact(one) === isFact(found)));
  return [logOdds(facts), logOdds(likely), found.coverage, Math.log((likely + DOUBT) / (rival + DOUBT))];
}

/** A fact or gap, with how certain it is that it is what is asked, as a log-odds. */
export interface Checked extends Ranked {
  certainty: number;
}

/** @returns what may be asked, the most certain first */
export type Check = (question: ReadText, ranked: Ranked[]) => Checked[];

/**
 * @param profiles of all that can be found
 * @param letters that a question may be about
 * @param reading what questions are read with; terms are as rare as the classifier holds them
 * @returns a check of what the classifier found: its subject may be right and still something else be asked of it
 */
export function createCheck(
  profiles: ReadonlyMap<string, Profile>,
  letters: readonly LetterProfile[],
  reading: QuestionTools,
  weights: Weights,
): Check {
  const { asking } = reading;
  const base = sharesOf(weights, asking);
  const weigh = weighing(weights.many, [...signalNames(reading), ...LETTER_SIGNALS, ...CLASSIFIER_SIGNALS]);
  const lettersOf = letterSignals(letters);
  return (asked, ranked) => {
    const question = askedQuestion(asked, reading);
    const ofLetter = lettersOf(question);
    return candidatesIn(ranked)
      .map((found): Checked => {
        const profile = profiles.get(found.owner);
        if (!profile || isOtherwiseQualified(question.qualifiers, profile))
          return { ...found, certainty: -Infinity };
        const signals = [
          ...signalsOf(question, profile, base, reading.rarity),
          ...ofLetter(profile.letter),
          ...classifierSignals(found, ranked, profiles),
        ];
        return { ...found, certainty: weigh(signals) };
      })
      .sort((a, b) => b.certainty - a.certainty);
  };
}
