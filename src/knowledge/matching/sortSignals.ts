import type { Profile } from './profile.ts';
import type { AskedQuestion } from './question.ts';

/** What the sorts of answers add together, before each of them by itself. */
const TOGETHER = ['sortsAsked', 'sortsGiven', 'sortsMissed'];
/** A sort that as many wordings seek by chance. */
const USUAL = 0.3;

/** @returns the names of `sortSignals`, in their order */
export const sortSignalNames = (sorts: readonly string[]): string[] => [
  ...TOGETHER,
  ...sorts.map((sort) => `${sort}Given`),
  ...sorts.map((sort) => `${sort}Asked`),
];

/** @returns what tells whether a fact is the sort of answer that a question seeks, each 0 where it is not sought */
export function sortSignals({ sought }: AskedQuestion, { gives, sought: usual }: Profile): number[] {
  const count = sought.length || 1;
  const length = Math.sqrt(count * usual.reduce((sum, share) => sum + share ** 2, 0)) || 1;
  const missed = sought.filter((sort) => !gives[sort] && usual[sort] === 0);
  const isSought = new Set(sought);
  return [
    sought.reduce((sum, sort) => sum + usual[sort]!, 0) / length,
    sought.filter((sort) => gives[sort]).length / count,
    missed.length / count,
    ...gives.map((given, sort) => (isSought.has(sort) ? (given ? 1 : -1) : 0)),
    ...usual.map((share, sort) => (isSought.has(sort) ? share - USUAL : 0)),
  ];
}
