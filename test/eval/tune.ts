/**
 * Shows what the thresholds of wishes and small talk cost, by cross-validation over the wordings: node test/eval/tune.ts
 * [--wrong]
 *
 * In each round a tenth of all wordings is asked of an index made without them, and a fifth of the gaps is left out with
 * all their wordings. The evaluation sets play no part; what makes an answer certain is fitted by fit.ts.
 */
import { entriesOf, wordingsOf } from '../../src/knowledge/letters/facts.ts';
import { ownerOf } from '../../src/knowledge/letters/owner.ts';
import { lexiconOf } from '../../src/knowledge/learning/learned.ts';
import { learnWordings } from '../../src/knowledge/learning/learnedWordings.ts';
import type { Wording } from '../../src/knowledge/learning/learnedWordings.ts';
import { learnWords } from '../../src/knowledge/reading/learnedWords.ts';
import { createWordingIndex } from '../../src/knowledge/learning/wordingIndex.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';

const ROUNDS = 5;
/** A step through the wordings that looks shuffled. */
const STEP = 7919;

type Kind = 'fact' | 'silence' | 'form' | 'smalltalk';

interface Tried {
  kind: Kind;
  /** Whether the right owner came first, and whether what came first would be answered. */
  right: boolean;
  answers: boolean;
  /** How likely it is a wish for any form, and small talk. */
  wish: number;
  smalltalk: number;
  line: string;
}

const knowledge = readKnowledge(process.env['KNOWLEDGE_DIR'] ?? 'knowledge');
const wordings = wordingsOf(knowledge);
const entries = entriesOf(knowledge);
const isFact = (owner: string) => entries.get(owner)?.kind === 'fact';
const gaps = [...entries.keys()].filter((owner) => !isFact(owner));
const letters = knowledge.letters.flatMap(({ letter }) => letter.blocks.map(({ text }) => text));

const kindOf = (owner: string): Kind => {
  if (isFact(owner)) return 'fact';
  const { kind } = ownerOf(owner);
  return kind === 'form' || kind === 'smalltalk' ? kind : 'silence';
};

/** @returns whether a wording is asked instead of indexed in a round */
function isAsked({ owner }: Wording, at: number, round: number): boolean {
  const gap = gaps.indexOf(owner);
  return (gap >= 0 && (gap * STEP) % ROUNDS === round) || (at * STEP) % (2 * ROUNDS) === round;
}

function tryRound(round: number): Tried[] {
  const asked = wordings.filter((wording, at) => isAsked(wording, at, round));
  const kept = wordings.filter((wording, at) => !isAsked(wording, at, round));
  const lexicon = lexiconOf(
    knowledge,
    learnWords(knowledge.synonyms, [...kept.map(({ text }) => text), ...letters]),
  );
  const index = createWordingIndex(learnWordings(lexicon, kept, isFact));
  return asked.flatMap(({ owner, text }): Tried[] => {
    const reading = { text, terms: lexicon.read(text) };
    const ranked = index.rank([reading], (one) => (['fact', 'silence'].includes(kindOf(one)) ? 1 : 0));
    const [best] = ranked;
    if (!best) return [];
    const likely = index.likely(reading);
    const all = (kind: Kind) =>
      likely.reduce((sum, one, number) => (kindOf(index.owners[number]!) === kind ? sum + one : sum), 0);
    return [
      {
        kind: kindOf(owner),
        right: best.owner === owner,
        answers: isFact(best.owner),
        wish: all('form'),
        smalltalk: all('smalltalk'),
        line: `${owner} | ${text} -> ${best.owner}`,
      },
    ];
  });
}

const share = (some: unknown[], all: unknown[]) => `${((100 * some.length) / all.length).toFixed(1)}%`;

const tried = Array.from({ length: ROUNDS }, (_, round) => tryRound(round)).flat();
const of = (kind: Kind) => tried.filter((one) => one.kind === kind);
const [due, rest, forms, smalltalk] = [of('fact'), of('silence'), of('form'), of('smalltalk')];
const right = due.filter((one) => one.right);
console.log(
  `${due.length} wordings of facts, ${rest.length} that no fact answers; right first: ${share(right, due)}`,
);
const questions = [...due, ...rest];
console.log(
  'threshold, wishes heard, questions taken for wishes; small talk heard, anything else taken for it',
);
for (let least = 0.1; least <= 0.6; least += 0.1)
  console.log(
    `  ${least.toFixed(1)}  ${share(
      forms.filter(({ wish }) => wish >= least),
      forms,
    )}  ${share(
      questions.filter(({ wish }) => wish >= least),
      questions,
    )}  ${share(
      smalltalk.filter((one) => one.smalltalk >= least),
      smalltalk,
    )}  ${share(
      [...questions, ...forms].filter((one) => one.smalltalk >= least),
      [...questions, ...forms],
    )}`,
  );
if (process.argv.includes('--wrong')) {
  const wrong = [...due.filter((one) => !one.right), ...rest.filter((one) => one.answers)];
  console.log(wrong.map(({ line }) => line).join('\n'));
}
