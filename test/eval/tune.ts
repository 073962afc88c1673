/**
 * Ten-fold cross-validation over the indexed wordings: each tenth is asked of an index made of the other nine.
 * The weights and thresholds are tuned on this alone; the evaluation sets play no part.
 */
import { createLexicon } from '../../src/knowledge/lexicon.ts';
import { createWordingIndex } from '../../src/knowledge/wordingIndex.ts';
import type { Wording } from '../../src/knowledge/wordingIndex.ts';
import { readKnowledge } from '../../src/storage/knowledgeFiles.ts';

const FOLDS = 10;
const knowledge = readKnowledge(process.env['KNOWLEDGE_DIR'] ?? 'knowledge');
const wordings: Wording[] = knowledge.letters.flatMap(({ facts, gaps }) => [
  ...facts.flatMap(({ id, questions, yes, no }) =>
    [...questions, ...yes, ...no].map((text) => ({ owner: id, text })),
  ),
  ...gaps.flatMap(({ id, questions }) => questions.map((text) => ({ owner: id, text }))),
]);
let right = 0;
let inThree = 0;
const wrong: string[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const asked = wordings.filter((_, at) => (at * 7919) % FOLDS === fold);
  const kept = wordings.filter((_, at) => (at * 7919) % FOLDS !== fold);
  const lexicon = createLexicon(
    knowledge.synonyms,
    kept.map(({ text }) => text),
  );
  const index = createWordingIndex(lexicon, kept);
  for (const { owner, text } of asked) {
    const ranked = index.rank(lexicon.read(text));
    if (ranked[0]?.owner === owner) right++;
    else wrong.push(`${owner} | ${text} -> ${ranked[0]?.owner} ${ranked[0]?.score.toFixed(2)}`);
    if (ranked.slice(0, 3).some((one) => one.owner === owner)) inThree++;
  }
}
const share = (count: number) => `${((100 * count) / wordings.length).toFixed(1)}%`;
console.log(`${wordings.length} wordings: first ${share(right)}, among three ${share(inThree)}`);
if (process.argv.includes('--wrong')) console.log(wrong.join('\n'));
