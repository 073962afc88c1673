import type { AnnotatedLetter, Knowledge } from '../../src/knowledge/knowledge.ts';
import { passagesOf } from '../../src/knowledge/answering/found.ts';
import { entriesOf } from '../../src/knowledge/letters/facts.ts';
import { passageSignals } from '../../src/knowledge/passages/passageEvidence.ts';
import { createPassageIndex } from '../../src/knowledge/passages/passageIndex.ts';
import { createAskingReader } from '../../src/knowledge/reading/asking.ts';
import { createLexicon } from '../../src/knowledge/reading/lexicon.ts';
import { learnWords } from '../../src/knowledge/reading/learnedWords.ts';
import { questionsIn } from '../../src/knowledge/reading/questionsIn.ts';
import { asksYesNo } from '../../src/knowledge/reading/sentences.ts';
import { fitLogistic } from './logistic.ts';
import type { Fitted } from './logistic.ts';
import type { AskedOf } from './samplesOfFew.ts';

/**
 * Asks questions of letters as if nobody had annotated them. Where the passage that comes first is one that answers, it
 * should be quoted; what no fact answers should be met with silence.
 * @returns the fit, with the share of what should be answered whose passage came first
 */
export function fitPassages(
  knowledge: Pick<Knowledge, 'synonyms' | 'asking'>,
  letters: AnnotatedLetter[],
  questions: AskedOf[],
): Fitted & { first: number } {
  const asking = createAskingReader(knowledge.asking);
  const entries = entriesOf({ letters });
  const texts = letters.flatMap(({ letter }) => letter.blocks.map(({ text }) => text));
  const lexicon = createLexicon(knowledge.synonyms, learnWords(knowledge.synonyms, texts));
  const index = createPassageIndex(
    letters.map(({ letter }) => letter),
    lexicon,
  );
  const tried = questions
    .filter(({ from }) => from !== 'fact')
    .flatMap(({ text, letter, fact, from }, at) => {
      const terms = questionsIn(text, lexicon)[0]?.terms ?? [];
      // Every other question names its letter, as people do.
      const named = at % 2 === 0;
      const found = index.search(terms, { letters: named ? [letter] : [], limit: 2 });
      const entry = entries.get(fact ?? '');
      if (!found[0]) return [];
      const proofs = entry?.kind === 'fact' ? passagesOf(entry) : [];
      const first = found[0].passage.text;
      const asked = { terms, named, yesNo: asksYesNo(text), asked: asking.read(text) };
      return {
        due: entry?.kind === 'fact',
        right: proofs.some((proof) => first.includes(proof.text) || proof.text.includes(first)),
        count: (letter.startsWith('lbr-') ? 1 : 5) * (from === 'by hand' ? 1.5 : 1),
        signals: passageSignals(found, asked, asking),
      };
    });
  const due = tried.filter((one) => one.due);
  return {
    ...fitLogistic(
      tried.map(({ signals }) => signals),
      tried.map(({ right }) => right),
      tried.map(({ count, due: isDue, right }) => (isDue && !right ? count * 0.5 : count)),
    ),
    first: due.filter(({ right }) => right).length / due.length,
  };
}
