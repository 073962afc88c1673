/**
 * How well a letter is answered from that nothing was learned from, with three wordings a fact: the invented letters, a
 * fifth of them at a time left out of all that is learned.
 */
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { THRESHOLDS } from '../../src/knowledge/answering/thresholds.ts';
import { answered, drawOf, fitCertainty, fitRanking, ranked } from './fewSamples.ts';
import type { Answered } from './fewSamples.ts';
import { tryFew } from './samplesOfFew.ts';
import { trainingLetters } from './trainingLetters.ts';

const FOLDS = 5;
const KNOWN = 3;

/** What came of questions to new letters: shares of what can be answered, and of near misses. */
export interface NewLetters {
  /** Questions with an answer; answered rightly at once, or with one press of a button, and wrongly. */
  due: number;
  right: number;
  pressed: number;
  wrong: number;
  /** Near misses by hand, and how many were refused. */
  near: number;
  refused: number;
}

const share = (some: unknown[], all: unknown[]): number => some.length / (all.length || 1);

/** @param least how certain an answer must be, as a log-odds */
export function scoreNewLetters(knowledge: Knowledge, least = THRESHOLDS.evidence): NewLetters {
  const kinds = knowledge.asking.kinds.map(({ id }) => id);
  const training = trainingLetters();
  const { letters, questions } = drawOf([...knowledge.letters, ...training.letters], KNOWN, 0);
  const tried = tryFew(knowledge, letters, [...questions, ...training.near]);
  const all = training.letters.flatMap((_, fold): Answered[] => {
    if (fold >= FOLDS) return [];
    const out = new Set(training.letters.flatMap(({ letter }, at) => (at % FOLDS === fold ? letter.id : [])));
    const [kept, left] = [false, true].map((isOut) =>
      tried.filter(({ letter }) => out.has(letter) === isOut),
    );
    const ranking = fitRanking(kept!);
    const certainty = fitCertainty(ranked(kept!, ranking), kinds);
    return answered(ranked(left!, ranking), certainty);
  });
  const due = all.filter(({ from, fact }) => from === 'held' && fact !== undefined);
  const near = all.filter(({ from }) => from === 'by hand');
  const said = ({ certainty, isFact }: Answered) => isFact && certainty >= least;
  const offered = ({ fact, compared }: Answered) =>
    compared.slice(0, 3).some(({ profile }) => profile.owner === fact);
  return {
    due: due.length,
    right: share(
      due.filter((one) => said(one) && one.right),
      due,
    ),
    pressed: share(
      due.filter((one) => (said(one) ? one.right : offered(one))),
      due,
    ),
    wrong: share(
      due.filter((one) => said(one) && !one.right),
      due,
    ),
    near: near.length,
    refused: share(
      near.filter((one) => !said(one)),
      near,
    ),
  };
}

/** @returns the figures as lines for people */
export function newLettersTable({ due, right, pressed, wrong, near, refused }: NewLetters): string {
  const percent = (value: number) => `${(100 * value).toFixed(1)}%`;
  return [
    `letters left out of all that is learned, ${KNOWN} wordings a fact`,
    `  of ${due} questions right at once ${percent(right)}, with one press ${percent(pressed)}, wrong ${percent(wrong)}`,
    `  of ${near} near misses by hand refused ${percent(refused)}`,
  ].join('\n');
}
