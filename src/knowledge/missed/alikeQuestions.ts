import { wordsOf } from '../reading/words.ts';
import type { MissedQuestion } from './unansweredList.ts';

/** From so much that two questions share on, by weight of their words, they are taken for one. */
const ALIKE = 0.5;

/** Words that are left, with what they weigh: the rarer, the more. */
type Weighed = Map<string, number>;

/**
 * Puts questions that ask the same in other words together.
 * @param missed each once, the most often missed first
 * @param isFiller whether a word means little
 * @returns the groups, each with its most often missed question first, in the order of these
 */
export function alikeTogether(
  missed: readonly MissedQuestion[],
  isFiller: (word: string) => boolean,
): MissedQuestion[][] {
  const stems = missed.map(({ question }) => stemsOf(question, isFiller));
  const holders = new Map<string, number>();
  for (const own of stems) for (const stem of own) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const weigh = (own: Set<string>): Weighed =>
    new Map([...own].map((stem) => [stem, Math.log(1 + missed.length / holders.get(stem)!)]));
  const groups: { head: Weighed; questions: MissedQuestion[] }[] = [];
  const having = new Map<string, Set<number>>();
  missed.forEach((one, at) => {
    const own = weigh(stems[at]!);
    const near = new Set([...own.keys()].flatMap((stem) => [...(having.get(stem) ?? [])]));
    const best = [...near]
      .map((group) => ({ group, share: shared(own, groups[group]!.head) }))
      .sort((a, b) => b.share - a.share || a.group - b.group)[0];
    if (best && best.share >= ALIKE) {
      groups[best.group]!.questions.push(one);
      return;
    }
    for (const stem of own.keys()) having.set(stem, (having.get(stem) ?? new Set()).add(groups.length));
    groups.push({ head: own, questions: [one] });
  });
  return groups.map(({ questions }) => questions);
}

/** A question of nothing but fillers is known by these. */
function stemsOf(question: string, isFiller: (word: string) => boolean): Set<string> {
  const words = wordsOf(question);
  const telling = words.filter(({ text }) => !isFiller(text));
  return new Set((telling.length > 0 ? telling : words).map(({ stem }) => stem));
}

/** The weight of what both have, of all that either has. */
function shared(one: Weighed, other: Weighed): number {
  let [both, all] = [0, 0];
  for (const [stem, weight] of one) {
    all += weight;
    if (other.has(stem)) both += weight;
  }
  for (const [stem, weight] of other) if (!one.has(stem)) all += weight;
  return all > 0 ? both / all : 0;
}
