import type { Said } from '../../knowledge/answering/consider.ts';

/** A question whose answer would change. */
export interface Difference {
  question: string;
  /** Id of the fact or gap that is known to be meant; absent when nobody said. */
  meant?: string;
  before: Said;
  after: Said;
}

/** What a change would do. */
export interface Outcome {
  /** Why it cannot be done, as the check of the folder says it; nothing was asked then. */
  faults: string[];
  /** How many of the known questions were asked, of how many. */
  asked: number;
  known: number;
  /** The questions that the change is about, as they are answered before and after. */
  own: Difference[];
  /** Were answered rightly, and no longer are. */
  worse: Difference[];
  /** Are answered rightly from now on. */
  better: Difference[];
  /** Are answered otherwise, and nobody said what is meant. */
  otherwise: Difference[];
}

/** @returns the same answer, whatever more it says */
const isSame = (one: Said, other: Said): boolean =>
  one.kind === other.kind && one.entries.join(' ') === other.entries.join(' ');

const isRight = (said: Said, meant: string): boolean => said.entries.includes(meant);

/** @returns the differences by what they do; what stays the same, or is wrong both times, is not among them */
export function weighed(differences: readonly Difference[]): Pick<Outcome, 'worse' | 'better' | 'otherwise'> {
  const changed = differences.filter(({ before, after }) => !isSame(before, after));
  const rightly = ({ meant, before, after }: Difference) =>
    meant === undefined ? undefined : Number(isRight(after, meant)) - Number(isRight(before, meant));
  return {
    worse: changed.filter((one) => rightly(one) === -1),
    better: changed.filter((one) => rightly(one) === 1),
    otherwise: changed.filter((one) => rightly(one) === undefined),
  };
}
