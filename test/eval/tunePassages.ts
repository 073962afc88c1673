/**
 * Fits what makes it certain that a passage answers (PASSAGE_EVIDENCE, in src/knowledge/passages/passageEvidence.ts):
 * node test/eval/tunePassages.ts
 *
 * The facts' wordings are asked of the letters as if nobody had annotated them. Those whose passage comes first should
 * be answered; the wordings of gaps and of other subjects should be met with silence. The evaluation sets play no part.
 */
import { entriesOf, wordingsOf } from '../../src/knowledge/letters/facts.ts';
import { createScope } from '../../src/knowledge/answering/scope.ts';
import { passagesOf } from '../../src/knowledge/answering/found.ts';
import { learnFrom, lexiconOf } from '../../src/knowledge/learning/learned.ts';
import { passageSignals } from '../../src/knowledge/passages/passageEvidence.ts';
import { createPassageIndex } from '../../src/knowledge/passages/passageIndex.ts';
import { questionsIn } from '../../src/knowledge/reading/questionsIn.ts';
import { asksYesNo } from '../../src/knowledge/reading/sentences.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { fitLogistic } from './logistic.ts';
import { withoutAnnotations } from './run.ts';

const knowledge = readKnowledge(process.env['KNOWLEDGE_DIR'] ?? 'knowledge');
const bare = withoutAnnotations(knowledge);
const lexicon = lexiconOf(bare, learnFrom(bare).words);
const scope = createScope(bare.letters, lexicon);
const letters = bare.letters.map(({ letter }) => letter);
const passages = createPassageIndex(letters, lexicon);
const entries = entriesOf(knowledge);

const tried = wordingsOf(knowledge).flatMap(({ owner, text }) => {
  const entry = entries.get(owner);
  const terms = questionsIn(text, lexicon)[0]?.terms ?? [];
  const mentioned = scope.lettersIn(text);
  const found = passages.search(terms, { letters: mentioned.length === 1 ? mentioned : [], limit: 2 });
  if (!found[0]) return [];
  const first = found[0].passage.text;
  const proofs = entry?.kind === 'fact' ? passagesOf(entry) : [];
  return {
    due: entry?.kind === 'fact',
    right: proofs.some((proof) => first.includes(proof.text) || proof.text.includes(first)),
    signals: passageSignals(found, { terms, named: mentioned.length > 0, yesNo: asksYesNo(text) }),
  };
});

const due = tried.filter((one) => one.due);
const rest = tried.filter((one) => !one.due);
const right = due.filter((one) => one.right);
const share = (some: unknown[], all: unknown[]) => `${((100 * some.length) / all.length).toFixed(1)}%`;
const decisive = [...right, ...rest];
const { base, weights } = fitLogistic(
  decisive.map(({ signals }) => signals),
  decisive.map((one) => one.due),
);
console.log(`right passage first: ${share(right, due)} of ${due.length}`);
console.log('fitted:', base.toFixed(2), weights.map((weight) => weight.toFixed(2)).join(' '));
console.log('threshold, quoted right of what should be answered, silent on the rest');
for (let least = -1; least <= 1; least += 0.25) {
  const certain = ({ signals }: { signals: number[] }) =>
    signals.reduce((sum, value, at) => sum + value * weights[at]!, base) >= least;
  const silent = rest.filter((one) => !certain(one));
  console.log(
    `  ${least.toFixed(2).padStart(5)}  ${share(right.filter(certain), due)}  ${share(silent, rest)}`,
  );
}
