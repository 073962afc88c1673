/**
 * Fits the check "is this what is asked?" and writes src/knowledge/matching/weights.ts: node test/eval/fit.ts
 * Evaluation sets play no part.
 */
import { writeFileSync } from 'node:fs';
import { CLASSIFIER_SIGNALS } from '../../src/knowledge/matching/check.ts';
import { SIGNALS } from '../../src/knowledge/matching/signals.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { fitLogistic } from './logistic.ts';
import type { Fitted } from './logistic.ts';
import { LEAD_SIGNALS, LETTER_SIGNALS } from '../../src/knowledge/matching/matcher.ts';
import { fitPassages } from './passageSamples.ts';
import { PASSAGE_SIGNALS } from '../../src/knowledge/passages/passageEvidence.ts';
import { drawOf, fitCertainty, fitRanking, ranked } from './fewSamples.ts';
import { tryFew } from './samplesOfFew.ts';
import { trainingLetters } from './trainingLetters.ts';
import { baseOf, samplesOfMany } from './samplesOfMany.ts';
import type { Sample } from './samplesOfMany.ts';

const FILE = 'src/knowledge/matching/weights.ts';
const ROUNDS = 2;
/** How much each sort of sample counts: what comes of one fact or gap is much alike, and a near miss is made by a rule. */
const COUNTS: Record<string, number> = { held: 1, wrong: 0.15, fact: 0.06, gap: 0.2, elsewhere: 1 };
const MADE = 1;
/** Facts are drawn with so many wordings. */
const SIZES = [3, 5, 10, 20];

const knowledge = readKnowledge('knowledge');
const kinds = knowledge.asking.kinds.map(({ id }) => id);
const base = baseOf(knowledge);

function fitted(samples: Sample[], names: string[]): Record<string, number> {
  return named(
    fitLogistic(
      samples.map(({ signals }) => signals),
      samples.map(({ right }) => right),
      samples.map((sample) => COUNTS[sample.from] ?? MADE),
    ),
    names,
  );
}

function named({ base: from, weights }: Fitted, names: string[]): Record<string, number> {
  const each = names.map((name, at) => [name, Number(weights[at]!.toFixed(3))] as const);
  return { base: Number(from.toFixed(3)), ...Object.fromEntries(each.filter(([, weight]) => weight !== 0)) };
}

const written = (name: string, about: string, values: Record<string, number>) =>
  `/** ${about} */\nexport const ${name}: Readonly<Record<string, number>> = ${JSON.stringify(values, null, 2)};\n`;

const samples = samplesOfMany(knowledge, base, ROUNDS);
if (process.env['KEEP']) writeFileSync(process.env['KEEP'], JSON.stringify(samples));
const many = fitted(samples, [...SIGNALS, ...kinds, ...CLASSIFIER_SIGNALS]);
const training = trainingLetters();
const draws = SIZES.map((size, seed) => drawOf([...knowledge.letters, ...training.letters], size, seed));
const tried = draws.flatMap(({ letters, questions }) =>
  tryFew(knowledge, letters, [...questions, ...training.near]),
);
const ranking = fitRanking(tried);
const few = fitCertainty(ranked(tried, ranking), kinds);

const { letters, questions } = draws[0]!;
const passages = fitPassages(knowledge, letters, [...questions, ...training.near]);
console.log(`right passage first: ${(100 * passages.first).toFixed(1)}%`);

writeFileSync(
  FILE,
  [
    '// Written by test/eval/fit.ts.\n',
    written(
      'BASE',
      'In which share of the wordings each kind of asking is.',
      Object.fromEntries(kinds.map((kind, at) => [kind, base[at]!])),
    ),
    written('MANY', 'What tells whether a fact with many wordings is what is asked.', many),
    written(
      'RANKING',
      'What tells which of the facts with few wordings is the likeliest.',
      named(ranking, [...SIGNALS, ...kinds, ...LETTER_SIGNALS]),
    ),
    written(
      'FEW',
      'What tells whether it is what is asked.',
      named(few, [...SIGNALS, ...kinds, ...LETTER_SIGNALS, ...LEAD_SIGNALS]),
    ),
    written(
      'PASSAGES',
      'What tells whether a passage answers.',
      named(passages, [...PASSAGE_SIGNALS, ...kinds]),
    ),
  ].join('\n'),
);
