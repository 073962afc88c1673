/**
 * How well a letter is answered from that nothing was learned from, with three wordings a fact: the invented letters, a
 * group of them at a time left out of all that is fitted and known beside the letters that were learned from.
 */
import { createInterpreter } from '../../src/knowledge/answering/interpreter.ts';
import type { Understanding } from '../../src/knowledge/answering/understanding.ts';
import type { Fact } from '../../src/knowledge/letters/annotation.ts';
import { foldQuote } from '../../src/knowledge/letters/quotes.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Learned } from '../../src/knowledge/learning/learned.ts';
import type { Weights } from '../../src/knowledge/matching/weighing.ts';
import { drawOf } from './fewSamples.ts';
import { fitWeights, groupsOf, materialOf } from './fitWeights.ts';
import { trainingLetters } from './trainingLetters.ts';

const KNOWN = 3;
const NOW = '2018-03-20T10:00:00+01:00';

/** What came of questions to new letters. */
export interface NewLetters {
  /** Questions with an answer; answered rightly at once, with one press of a button, and wrongly. */
  due: number;
  right: number;
  pressed: number;
  wrong: number;
  /** Near misses by hand, and how many were refused. */
  near: number;
  refused: number;
}

/** @param weightsWithout fits weights without these letters */
export function scoreNewLetters(
  knowledge: Knowledge,
  learned: Learned,
  weightsWithout: (letters: ReadonlySet<string>) => Weights = fitter(knowledge, learned),
): NewLetters {
  const training = trainingLetters();
  const scored = { due: 0, right: 0, pressed: 0, wrong: 0, near: 0, refused: 0 };
  for (const group of groupsOf(training.letters)) {
    const ids = new Set(group.map(({ letter }) => letter.id));
    const { letters, questions } = drawOf(group, KNOWN, 0);
    const known = { ...knowledge, letters: [...letters, ...knowledge.letters] };
    const interpreter = createInterpreter(known, learned, weightsWithout(ids));
    const understand = (text: string) => interpreter.understand({ text, now: NOW });
    const facts = new Map(letters.flatMap((one) => one.facts.map((fact) => [fact.id, fact] as const)));
    for (const { text, fact, from } of questions) {
      if (from !== 'held') continue;
      const reply = understand(text);
      scored.due++;
      if (isAnswered(reply)) scored[isRight(reply, fact!) ? 'right' : 'wrong']++;
      else if (
        reply.kind === 'unknown' &&
        reply.suggestions.some((sentence) => answers(understand(sentence), facts.get(fact!)!))
      )
        scored.pressed++;
    }
    for (const { text, letter } of training.near) {
      if (!ids.has(letter)) continue;
      scored.near++;
      if (!isAnswered(understand(text))) scored.refused++;
    }
  }
  return scored;
}

function fitter(knowledge: Knowledge, learned: Learned) {
  const material = materialOf(knowledge, learned);
  return (without: ReadonlySet<string>) => fitWeights(material, without);
}

/** Whether a fact is answered with, or a passage that proves it is quoted. */
const answers = (reply: Understanding, { id, quotes }: Fact) =>
  reply.kind === 'answer' &&
  reply.found.some(
    (one) =>
      one.fact === id ||
      one.passages.some(({ text }) => quotes.some((quote) => foldQuote(text).includes(foldQuote(quote)))),
  );

const isAnswered = ({ kind }: Understanding) => kind === 'answer' || kind === 'wish';
const isRight = (reply: Understanding, fact: string) =>
  reply.kind === 'answer' && reply.found.some((one) => one.fact === fact);

/** @returns the figures as lines for people */
export function newLettersTable({ due, right, pressed, wrong, near, refused }: NewLetters): string {
  const percent = (some: number, all: number) => `${((100 * some) / all).toFixed(1)}%`;
  return [
    `letters left out of all that is fitted, ${KNOWN} wordings a fact`,
    `  of ${due} questions right at once ${percent(right, due)}, with one press ${percent(right + pressed, due)}, wrong ${percent(wrong, due)}`,
    `  of ${near} near misses by hand refused ${percent(refused, near)}`,
  ].join('\n');
}
