import { conceptKey, isAspect, isConcept } from '../reading/term.ts';
import type { Term } from '../reading/term.ts';
import { weighing } from '../matching/weighing.ts';
import type { Weights } from '../matching/weighing.ts';
import type { Asking, AskingReader } from '../reading/asking.ts';
import type { FoundPassage } from './passageIndex.ts';

/** From this log-odds on a passage of a letter nobody annotated is quoted: sooner right than wrong. */
export const QUOTED = -0.7;

/** What tells whether a passage answers, besides the kinds of asking whose answer it does not hold. */
export const PASSAGE_SIGNALS = [
  'coverage',
  'fit',
  'unknown',
  'missing',
  'concepts',
  'named',
  'margin',
  'absent',
  'howMany',
  'who',
  'when',
  'where',
  'yesNo',
  'year',
  'body',
] as const;

/** More of these add nothing. */
const MOST = { fit: 5, concepts: 4, absent: 2 };

/** What a message asks, besides what a passage says of it. */
export interface PassageQuestion {
  terms: Term[];
  named: boolean;
  yesNo: boolean;
  asked: Asking;
}

/**
 * @param found the passages that fit best, the best first; at least one
 * @returns `PASSAGE_SIGNALS`, then for each kind of asking whether it is asked and the best passage does not hold it
 */
export function passageSignals(
  found: FoundPassage[],
  { terms, named, yesNo, asked }: PassageQuestion,
  asking: AskingReader,
): number[] {
  const [best, second] = found as [FoundPassage, FoundPassage?];
  const { text } = best.passage;
  const bodies = asking.bodiesIn(text);
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
    Number(asked.years.some((year) => !text.includes(year))),
    Number(asked.bodies.some((body) => !bodies.includes(body))),
    ...asking.holds(text).map((holds, kind) => Number(asked.kinds.includes(kind) && holds !== true)),
  ];
}

/** @returns how certain it is that the best of some passages answers a message, as a log-odds */
export function createPassageCheck(
  asking: AskingReader,
  { passages }: Weights,
): (found: FoundPassage[], question: PassageQuestion) => number {
  const weigh = weighing(passages, [...PASSAGE_SIGNALS, ...asking.names]);
  return (found, question) => weigh(passageSignals(found, question, asking));
}
