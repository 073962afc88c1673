/**
 * Fits what makes an answer certain (EVIDENCE, in src/knowledge/evidence.ts) by ten-fold cross-validation over the
 * indexed wordings: node test/eval/tune.ts [--wrong]
 *
 * Each tenth of the facts' wordings is asked of an index made without it: these should be answered. In the same round
 * a tenth of the gaps is left out with all their wordings, and a stretch of what is about other subjects altogether:
 * these should be met with silence. The evaluation sets play no part.
 */
import { EVIDENCE, signalsOf, weigh } from '../../src/knowledge/evidence.ts';
import { createScope, wordingsOf } from '../../src/knowledge/facts.ts';
import { learnWordings } from '../../src/knowledge/learnedWordings.ts';
import { learnWords } from '../../src/knowledge/learnedWords.ts';
import { createLexicon } from '../../src/knowledge/lexicon.ts';
import { neutralNames } from '../../src/knowledge/neutralNames.ts';
import { createWordingIndex } from '../../src/knowledge/wordingIndex.ts';
import type { Wording } from '../../src/knowledge/wordingIndex.ts';
import { readKnowledge } from '../../src/storage/knowledgeFiles.ts';
import { fitLogistic } from './logistic.ts';

const FOLDS = 10;
/** A step through the wordings that looks shuffled. */
const STEP = 7919;

interface Tried {
  /** Whether an answer is due, and whether the right one came first. */
  due: boolean;
  right: boolean;
  isGap: boolean;
  signals: number[];
  line: string;
}

const knowledge = readKnowledge(process.env['KNOWLEDGE_DIR'] ?? 'knowledge');
const wordings = wordingsOf(knowledge);
const facts = new Set(knowledge.letters.flatMap((letter) => letter.facts.map(({ id }) => id)));
const gaps = knowledge.letters.flatMap((letter) => letter.gaps.map(({ id }) => id));
const elsewhere = wordings.filter(({ owner }) => !facts.has(owner) && !gaps.includes(owner));
const letters = knowledge.letters.flatMap(({ letter }) => letter.blocks.map(({ text }) => text));

const isFact = (owner: string) => facts.has(owner);

/** @returns the round in which a wording is asked instead of indexed */
function roundOf(wording: Wording, at: number): number {
  if (facts.has(wording.owner)) return (at * STEP) % FOLDS;
  const gap = gaps.indexOf(wording.owner);
  return gap >= 0
    ? (gap * STEP) % FOLDS
    : Math.floor((elsewhere.indexOf(wording) * FOLDS) / elsewhere.length);
}

function tryRound(round: number): Tried[] {
  const asked = wordings.filter((wording, at) => roundOf(wording, at) === round);
  const kept = wordings.filter((wording, at) => roundOf(wording, at) !== round);
  const texts = [
    ...kept.map(({ text }) => text),
    ...letters,
    ...knowledge.forms.flatMap(({ wishes }) => wishes),
  ];
  const words = learnWords(knowledge.synonyms, texts);
  const lexicon = createLexicon(knowledge.synonyms, words, neutralNames(knowledge.lists));
  const index = createWordingIndex(kept, learnWordings(lexicon, kept));
  const scope = createScope(knowledge.letters, lexicon);
  return asked.flatMap(({ owner, text }): Tried[] => {
    const ranked = index.rank(lexicon.read(text));
    const [best] = ranked;
    if (!best) return [];
    const isGap = !facts.has(best.owner);
    return [
      {
        due: facts.has(owner),
        right: best.owner === owner,
        isGap,
        signals: signalsOf(ranked, isFact, scope.lettersIn(text).length > 0),
        line: `${owner} | ${text} -> ${best.owner} ${weigh(ranked, isFact, scope.lettersIn(text).length > 0).toFixed(2)}`,
      },
    ];
  });
}

const share = (some: unknown[], all: unknown[]) => `${((100 * some.length) / all.length).toFixed(1)}%`;

const tried = Array.from({ length: FOLDS }, (_, round) => tryRound(round)).flat();
const due = tried.filter((one) => one.due);
const rest = tried.filter((one) => !one.due);
const decisive = tried.filter(({ due: answer, right, isGap }) => (answer ? right : !isGap));
console.log(`${due.length} wordings of facts, ${rest.length} that no fact answers`);
console.log(
  `right first: ${share(
    due.filter(({ right }) => right),
    due,
  )}`,
);
const { base, weights } = fitLogistic(
  decisive.map(({ signals }) => signals),
  decisive.map(({ due: answer }) => answer),
);
console.log('fitted:', { base: base.toFixed(2), weights: weights.map((weight) => weight.toFixed(2)) });
console.log('in use:', EVIDENCE);
const certainty = ({ signals }: Tried) =>
  signals.reduce((sum, value, at) => sum + value * weights[at]!, base);

/** So many questions that a letter answers are asked for each that none does. */
const ASKED = 3;
let best = { least: 0, worth: 0 };
console.log('threshold, answered right of what should be answered, silent on the rest');
for (let least = -2; least <= 2; least += 0.25) {
  const answered = due.filter((one) => one.right && certainty(one) >= least);
  const silent = rest.filter((one) => one.isGap || certainty(one) < least);
  const worth = (ASKED * answered.length) / due.length + silent.length / rest.length;
  if (worth > best.worth) best = { least, worth };
  console.log(`  ${least.toFixed(2).padStart(5)}  ${share(answered, due)}  ${share(silent, rest)}`);
}
console.log(`best trade, at ${ASKED} to 1: ${best.least}`);
if (process.argv.includes('--wrong'))
  console.log(
    tried
      .filter((one) => (one.due ? !one.right : !one.isGap))
      .map(({ line }) => line)
      .join('\n'),
  );
