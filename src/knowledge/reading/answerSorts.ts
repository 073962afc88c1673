import { z } from 'zod';
import { fold } from '../../text/fold.ts';
import { expression } from './expression.ts';

/** Sorts of answers, whatever they are about: knowledge/antwoordsoorten.yaml. */
export const answerSortsSchema = z.strictObject({
  sorts: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+$/, 'een soort heet naar een woord in kleine letters'),
      asked: z.array(expression).min(1).describe('Waaraan te horen is dat een vraag dit zoekt.'),
      told: z.array(expression).min(1).describe('Waaraan te zien is dat een antwoord dit geeft.'),
    }),
  ),
});
export type AnswerSortsFile = z.infer<typeof answerSortsSchema>;

/** Tells which sorts of answers a question seeks and a text gives. Pure. */
export interface AnswerSorts {
  names: readonly string[];
  /** @returns the sorts that a question seeks, by their place in the file */
  soughtIn: (question: string) => number[];
  /** @returns for each sort whether a text gives it */
  givenBy: (text: string) => boolean[];
}

/** No more of a question or a text is looked at, in characters. */
const LONGEST = { question: 400, text: 1200 };

/** @param file as it stands in knowledge/antwoordsoorten.yaml */
export function createAnswerSorts({ sorts }: AnswerSortsFile): AnswerSorts {
  const compiled = (patterns: string[]) => patterns.map((pattern) => new RegExp(pattern, 'u'));
  const asked = sorts.map((sort) => compiled(sort.asked));
  const told = sorts.map((sort) => compiled(sort.told));
  const fits = (patterns: RegExp[], text: string) => patterns.some((pattern) => pattern.test(text));
  return {
    names: sorts.map(({ id }) => id),
    soughtIn(question) {
      const said = fold(question.slice(0, LONGEST.question));
      return asked.flatMap((patterns, at) => (fits(patterns, said) ? at : []));
    },
    givenBy(text) {
      const said = fold(text.slice(0, LONGEST.text));
      return told.map((patterns) => fits(patterns, said));
    },
  };
}
