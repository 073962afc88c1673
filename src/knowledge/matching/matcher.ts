import { raritiesFrom } from '../learning/learnedWordings.ts';
import type { ReadText } from '../learning/wordingIndex.ts';
import type { LetterProfile } from './letterProfile.ts';
import { isOtherwiseQualified } from './profile.ts';
import type { Profile } from './profile.ts';
import { askedQuestion } from './question.ts';
import { letterSignals, LETTER_SIGNALS } from './letterShare.ts';
import { signalNames, signalsOf } from './signals.ts';
import type { QuestionTools, Rarity } from './question.ts';
import { sharesOf, weighing } from './weighing.ts';
import type { Weights } from './weighing.ts';

/** A fact or gap of few wordings, with how certain it is that it is what is asked, as a log-odds. */
export interface Matched {
  owner: string;
  certainty: number;
}

/** A matched one, with what told. */
export interface Compared {
  profile: Profile;
  signals: number[];
  score: number;
}

/** What is added once it is known what else came close. */
export const LEAD_SIGNALS = ['score', 'lead', 'leadOfLetter', 'share'] as const;

/** So many of what has words in common with a question are compared with it. */
const COMPARED = 30;
/** How much a word of the same group counts beside the word itself. */
const ALIKE = 0.4;
/** What comes so close after another is no further behind. */
const MOST_LEAD = 4;

/** @returns how rare terms are among these, from 0 to 1 */
export function rarityAmong(profiles: Iterable<Profile>): Rarity {
  const holders = new Map<string, number>();
  let count = 0;
  for (const profile of profiles) {
    count++;
    for (const key of termsOf(profile)) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  const rarity = raritiesFrom([...holders.keys()], [...holders.values()], count);
  const rarest = rarity('') || 1;
  return (key) => rarity(key) / rarest;
}

function termsOf({ asked, said, letter, groups, saidGroups }: Profile): Set<string> {
  return new Set([...asked.terms.keys(), ...said, ...letter.subject, ...groups, ...saidGroups]);
}

/**
 * Compares questions with facts it has seen few wordings of, by what carries over from letter to letter.
 * @param profiles of the facts and gaps to be found
 * @param letters that a question may be about
 */
export function createComparer(
  profiles: Profile[],
  letters: readonly LetterProfile[],
  reading: QuestionTools,
  weights: Weights,
) {
  const { asking } = reading;
  const base = sharesOf(weights, asking);
  const rank = weighing(weights.ranking, [...signalNames(reading), ...LETTER_SIGNALS]);
  const lettersOf = letterSignals(letters);
  const postings = new Map<string, number[]>();
  profiles.forEach((profile, at) => {
    for (const key of termsOf(profile)) {
      const list = postings.get(key);
      if (list) list.push(at);
      else postings.set(key, [at]);
    }
  });

  /** @returns what has most in common with a question, the likeliest first */
  return (asked: ReadText): Compared[] => {
    const question = askedQuestion(asked, reading);
    const shared = new Map<number, number>();
    const share = (key: string, weight: number) => {
      for (const at of postings.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + weight);
    };
    for (const { key, weight, groups } of question.content) {
      share(key, weight);
      for (const group of groups) share(group.key, weight * group.rarity * ALIKE);
    }
    const ofLetter = lettersOf(question);
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([at]) => profiles[at]!)
      .filter((profile) => !isOtherwiseQualified(question.qualifiers, profile))
      .slice(0, COMPARED)
      .map((profile) => {
        const signals = [...signalsOf(question, profile, base, reading.rarity), ...ofLetter(profile.letter)];
        return { profile, signals, score: rank(signals) };
      })
      .sort((a, b) => b.score - a.score);
  };
}

/** @returns what tells whether the first is what is asked, once the others are known */
export function leadSignals([first, ...others]: Compared[]): number[] {
  const after = (other: Compared | undefined) =>
    Math.min(MOST_LEAD, first!.score - (other?.score ?? -Infinity));
  const elsewhere = others.find(({ profile }) => profile.letter !== first!.profile.letter);
  const together = others.reduce((sum, { score }) => sum + Math.exp(score - first!.score), 1);
  return [first!.score, after(others[0]), after(elsewhere), 1 / together];
}

/** Finds facts and gaps with few wordings, the likeliest first; how certain each is need not be in that order. */
export type Matcher = (reading: ReadText, prior?: (owner: string) => number) => Matched[];

/**
 * @param profiles of the facts and gaps with few wordings
 * @param letters all that a question may be about
 */
export function createMatcher(
  profiles: Profile[],
  letters: readonly LetterProfile[],
  reading: QuestionTools,
  weights: Weights,
): Matcher {
  const compare = createComparer(profiles, letters, reading, weights);
  const certain = weighing(weights.few, [...signalNames(reading), ...LETTER_SIGNALS, ...LEAD_SIGNALS]);
  return (asked, prior = () => 1) => {
    const compared = compare(asked)
      .map((one) => {
        const preferred = Math.log(prior(one.profile.owner));
        return { ...one, preferred, score: one.score + preferred };
      })
      .filter(({ score }) => score > -Infinity)
      .sort((a, b) => b.score - a.score);
    return compared.map(({ profile, signals, preferred }, at) => ({
      owner: profile.owner,
      certainty:
        preferred + certain([...signals, ...leadSignals([compared[at]!, ...compared.toSpliced(at, 1)])]),
    }));
  };
}
