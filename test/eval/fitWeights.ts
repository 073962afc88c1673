/** Fits all weights of finding and checking. Evaluation sets play no part. */
import { CLASSIFIER_SIGNALS } from '../../src/knowledge/matching/check.ts';
import { signalNames } from '../../src/knowledge/matching/signals.ts';
import { createAnswerSorts } from '../../src/knowledge/reading/answerSorts.ts';
import { createAskingReader } from '../../src/knowledge/reading/asking.ts';
import type { SignalWeights, Weights } from '../../src/knowledge/matching/weighing.ts';
import { LETTER_SIGNALS } from '../../src/knowledge/matching/letterShare.ts';
import { LEAD_SIGNALS } from '../../src/knowledge/matching/matcher.ts';
import type { AnnotatedLetter, Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Learned } from '../../src/knowledge/learning/learned.ts';
import { wordingsOf } from '../../src/knowledge/letters/facts.ts';
import { passageSignalNames } from '../../src/knowledge/passages/passageEvidence.ts';
import { drawOf, fitCertainty, fitPassages, fitRanking, ranked } from './fewSamples.ts';
import type { Draw } from './fewSamples.ts';
import { fitLogistic } from './logistic.ts';
import type { Fitted } from './logistic.ts';
import { ownQuestionsOf } from './ownWords.ts';
import { baseOf, samplesOfMany } from './samplesOfMany.ts';
import type { Sample } from './samplesOfMany.ts';
import { tryFew } from './samplesOfFew.ts';
import type { AskedOf, Tried } from './samplesOfFew.ts';
import { trainingLetters } from './trainingLetters.ts';

const ROUNDS = 2;
/** How much each sort of sample counts: what comes of one fact or gap is much alike, and a near miss is made by a rule. */
const COUNTS: Record<string, number> = { held: 1, wrong: 0.15, fact: 0.06, gap: 0.2, elsewhere: 1, other: 3 };
const MADE = 1.6;
/**
 * The signals that certainty rests on, beside the kinds of asking: what is asked, and what the fact does not have. The
 * others tell near misses that a rule made from real questions (by their length, their opening, how they overlap), and
 * would not tell them from those that people ask.
 */
const ASKED = [
  'gap',
  'gaps',
  'gapAlike',
  'unknown',
  'aspects',
  'surprise',
  'first',
  'aside',
  'without',
  'uncounted',
  'year',
];
const NAMED = ['body', 'bodyOfLetter', 'name', 'figure'];
const OF_MANY = [
  ...ASKED,
  ...NAMED,
  'wordings',
  'said',
  'any',
  'grams',
  ...LETTER_SIGNALS,
  ...CLASSIFIER_SIGNALS,
];
const SORTS = ['sortsAsked', 'sortsGiven', 'sortsMissed'];
const OF_FEW = [...ASKED, ...NAMED, ...SORTS, 'expected', 'lacks', 'holdsRare', 'fact', ...LEAD_SIGNALS];
/** Facts of the letters with many wordings are drawn with so many of them. */
const SIZES = [3, 5, 10, 20];
/** The invented letters are known in groups, as new letters would be, with so many wordings a fact. */
const GROUPS = 5;
const KNOWN = 3;
const DRAWS = 2;
/** So many questions about letters that were learned from are asked of each group. */
const FOREIGN = 300;
const STEP = 7919;

/** What weights are fitted to. */
export interface Material {
  kinds: string[];
  shares: number[];
  /** Of what questions and facts are compared by, and of what passages are looked at by. */
  signals: string[];
  ofPassages: string[];
  many: Sample[];
  few: Tried[];
}

/** @returns invented letters in groups that are known together */
export function groupsOf(letters: AnnotatedLetter[]): AnnotatedLetter[][] {
  return Array.from({ length: GROUPS }, (_, group) => letters.filter((_one, at) => at % GROUPS === group));
}

const none = { many: {}, ranking: {}, few: {}, passages: {} };
const byName = (names: string[], values: number[]): SignalWeights =>
  Object.fromEntries(names.map((name, at) => [name, values[at]!]));

/** @returns all that weights are fitted to */
export function materialOf(knowledge: Knowledge, learned: Learned): Material {
  return { ...kindsOf(knowledge), many: manyOf(knowledge), few: fewOf(knowledge, learned) };
}

/** @returns the kinds of asking, with in which share of the wordings each is, and the names of all signals */
export function kindsOf(knowledge: Knowledge): Omit<Material, 'many' | 'few'> {
  const reading = {
    asking: createAskingReader(knowledge.asking),
    answerSorts: createAnswerSorts(knowledge.answerSorts),
  };
  return {
    kinds: reading.asking.names,
    shares: baseOf(knowledge),
    signals: signalNames(reading),
    ofPassages: passageSignalNames(reading),
  };
}

const drawsOf = (group: AnnotatedLetter[]): Draw[] =>
  Array.from({ length: DRAWS }, (_, draw) => drawOf(group, KNOWN, draw));

/** @returns questions to the letters with many wordings, with what was found */
export function manyOf(knowledge: Knowledge): Sample[] {
  const { letters, near } = trainingLetters();
  const held = groupsOf(letters)
    .flatMap(drawsOf)
    .flatMap(({ questions }) => questions.filter(({ from }) => from === 'held'));
  return samplesOfMany(knowledge, baseOf(knowledge), ROUNDS, [...held, ...near], letters);
}

/** @returns questions to letters with few wordings, with what came near */
export function fewOf(knowledge: Knowledge, learned: Learned): Tried[] {
  const { kinds, shares } = kindsOf(knowledge);
  const weights: Weights = { ...none, shares: byName(kinds, shares) };
  const { letters, near } = trainingLetters();
  const foreign = wordingsOf(knowledge).map(({ text }): AskedOf => ({ letter: '', text, from: 'foreign' }));
  const old = SIZES.map((size, seed) => drawOf(knowledge.letters, size, seed));
  return [
    ...old.flatMap(({ letters: few, questions }, seed) => {
      const own = few.flatMap((one) => ownQuestionsOf(one, seed));
      return tryFew(knowledge, few, [...questions, ...own], weights);
    }),
    ...groupsOf(letters).flatMap((group, at) =>
      drawsOf(group).flatMap(({ letters: few, questions }, draw) => {
        const isOf = (id: string) => group.some(({ letter }) => letter.id === id);
        const others = Array.from({ length: FOREIGN }, (_, n) => ({
          ...foreign[(((n * GROUPS + at) * DRAWS + draw) * STEP) % foreign.length]!,
          letter: group[0]!.letter.id,
        }));
        const asked = [
          ...questions,
          ...few.flatMap((one) => ownQuestionsOf(one, draw)),
          ...near.filter(({ letter }) => isOf(letter)),
          ...others,
        ];
        return tryFew(knowledge, few, asked, weights, learned);
      }),
    ),
  ];
}

/** @param without letters from which nothing is fitted */
export function fitWeights(
  { kinds, shares, signals, ofPassages, many, few }: Material,
  without: ReadonlySet<string> = new Set(),
): Weights {
  const isIn = ({ letter }: { letter: string }) => !without.has(letter);
  const tried = few.filter(isIn);
  const ofMany = pick([...signals, ...LETTER_SIGNALS, ...CLASSIFIER_SIGNALS], [...OF_MANY, ...kinds]);
  const ofFew = pick([...signals, ...LETTER_SIGNALS, ...LEAD_SIGNALS], [...OF_FEW, ...kinds]);
  const ranking = fitRanking(tried);
  const certainty = fitCertainty(ranked(tried, ranking), kinds, ofFew.of);
  const passages = fitPassages(tried, kinds);
  const samples = many.filter(isIn);
  const fitted = fitLogistic(
    samples.map(({ signals }) => ofMany.of(signals)),
    samples.map(({ right }) => right),
    samples.map((sample) => COUNTS[sample.from] ?? MADE),
  );
  return {
    shares: byName(kinds, shares),
    many: named(fitted, ofMany.names),
    ranking: named(ranking, [...signals, ...LETTER_SIGNALS]),
    few: named(certainty, ofFew.names),
    passages: named(passages, ofPassages),
  };
}

/** @returns those of all signals that are wanted: their names, and their values in a row of all */
function pick(all: string[], wanted: string[]) {
  const places = all.flatMap((name, at) => (wanted.includes(name) ? at : []));
  return {
    names: places.map((at) => all[at]!),
    of: (signals: number[]) => places.map((at) => signals[at]!),
  };
}

function named({ base: from, weights }: Fitted, names: string[]): SignalWeights {
  const each = names.map((name, at) => [name, Number(weights[at]!.toFixed(3))] as const);
  return { base: Number(from.toFixed(3)), ...Object.fromEntries(each.filter(([, weight]) => weight !== 0)) };
}
