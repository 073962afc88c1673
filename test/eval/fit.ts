/** Fits all weights and writes src/knowledge/matching/weights.ts: node test/eval/fit.ts */
import { writeFileSync } from 'node:fs';
import { learnedIn } from '../../src/knowledgeFolder/known.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { fitWeights, materialOf } from './fitWeights.ts';

const FILE = 'src/knowledge/matching/weights.ts';

const knowledge = readKnowledge('knowledge');
const weights = fitWeights(materialOf(knowledge, learnedIn(knowledge)));

writeFileSync(
  FILE,
  [
    '// Written by test/eval/fit.ts.',
    "import type { Weights } from './weighing.ts';",
    '',
    `export const WEIGHTS: Weights = ${JSON.stringify(weights, null, 2).replace(/"(\w+)":/g, '$1:')};`,
    '',
  ].join('\n'),
);
