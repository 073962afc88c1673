import { conceptKey, isAspect, isConcept } from '../reading/term.ts';
import type { Term } from '../reading/term.ts';
import type { FoundPassage } from './passageIndex.ts';

/** From this log-odds on a passage of a letter nobody annotated is quoted: sooner right than wrong. */
export const QUOTED = 0;

/**
 * What makes it certain that a passage answers, as a log-odds: logistic regression of the facts' wordings whose passage
 * came first against the wordings of gaps and of other subjects (test/eval/tunePassages.ts).
 */
const PASSAGE_EVIDENCE = {
  base: -2.91,
  coverage: 1.8,
  fit: 1.47,
  /** Share of what is said that nobody knows. */
  unknown: -0.82,
  missing: -0.84,
  concepts: 0.15,
  /** The message has a name that a letter is known by. */
  named: 0.58,
  /** How far the second passage is behind, as a share. */
  margin: 0.98,
  absent: -0.85,
  /** Who asks for one thing exactly is less often helped by a letter than who asks whether something is so. */
  howMany: -1.73,
  who: -0.43,
  when: -0.64,
  where: -0.91,
  yesNo: 0.38,
};

/** More of these add nothing. */
const MOST = { fit: 5, concepts: 4, absent: 2 };

/** What a message asks, besides what a passage says of it. */
export interface PassageQuestion {
  terms: Term[];
  named: boolean;
  yesNo: boolean;
}

/**
 * @param found the passages that fit best, the best first; at least one
 * @returns what certainty is weighed by, in the order of the weights after the base
 */
export function passageSignals(found: FoundPassage[], { terms, named, yesNo }: PassageQuestion): number[] {
  const [best, second] = found as [FoundPassage, FoundPassage?];
  const said = terms.reduce((sum, { weight }) => sum + weight, 0);
  const strange = terms.reduce((sum, { weight, known }) => sum + (known ? 0 : weight), 0);
  const concepts = terms.filter(({ key, known }) => known && isConcept(key) && !isAspect(key)).length;
  const asks = (aspect: string) => Number(terms.some(({ key }) => key === conceptKey(aspect)));
  return [
    best.coverage,
    Math.min(best.fit, MOST.fit),
    said > 0 ? strange / said : 0,
    best.missing,
    Math.min(concepts, MOST.concepts),
    Number(named),
    best.score > 0 ? (best.score - (second?.score ?? 0)) / best.score : 0,
    Math.min(best.absent, MOST.absent),
    asks('?hoeveel'),
    asks('?wie'),
    asks('?wanneer'),
    asks('?waar'),
    Number(yesNo),
  ];
}

const [BASE = 0, ...EACH] = Object.values(PASSAGE_EVIDENCE);

/** @returns how certain it is that the best passage answers the message, as a log-odds */
export const weighPassage = (found: FoundPassage[], question: PassageQuestion): number =>
  passageSignals(found, question).reduce((sum, signal, at) => sum + signal * EACH[at]!, BASE);
