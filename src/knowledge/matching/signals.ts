import type { Profile } from './profile.ts';
import { nearest } from './aligned.ts';
import { closest, closestAligned, overlap } from './closest.ts';
import type { AskedQuestion, QuestionTools, Rarity } from './question.ts';
import { sortSignalNames, sortSignals } from './sortSignals.ts';

/** What a question and a fact are compared by, besides the kinds of asking one by one. */
const SIGNALS = [
  'wordings',
  'often',
  'said',
  'any',
  'subject',
  'letter',
  'alike',
  'alikeAsked',
  'alikeSaid',
  'rarest',
  'rarestAlike',
  'gap',
  'gaps',
  'gapAlike',
  'unknown',
  'closest',
  'closestSaid',
  'alignedAsked',
  'alignedKind',
  'alignedSaid',
  'grams',
  'aspects',
  'expected',
  'surprise',
  'first',
  'lacks',
  'aside',
  'without',
  'uncounted',
  'holdsRare',
  'opens',
  'opensTwo',
  'year',
  'body',
  'bodyOfLetter',
  'name',
  'figure',
  'yesNo',
  'length',
  'size',
  'fact',
] as const;

/** @returns the names of all that `signalsOf` tells, in their order */
export const signalNames = ({
  asking,
  answerSorts,
}: Pick<QuestionTools, 'asking' | 'answerSorts'>): string[] => [
  ...SIGNALS,
  ...asking.names,
  ...sortSignalNames(answerSorts.names),
];

/** As if so many wordings more had been seen, that ask as all facts together are asked. */
const DOUBT = 3;
const OPENING_DOUBT = 0.004;
const LEAST = 1e-3;
/** A term that fewer of a fact's wordings have is not often said. */
const OFTEN = 0.05;
/** More of these add nothing. */
const MOST = { gaps: 4, names: 2, words: 30, surprise: 7 };
/** A kind that no more of a fact's wordings have is not asked of it. */
const NEVER = 0.006;
/** A kind that so many of a fact's wordings have is how it is asked. */
const MOSTLY = 0.6;

const { log, max, min } = Math;

/**
 * @param rarity of terms and groups, as the question was read with
 * @param base for each kind of asking in which share of all wordings it is
 * @returns what tells whether a fact is what is asked: `SIGNALS`, then for each kind of asking how unexpected it is of
 * this fact, 0 where it is not asked, then `sortSignals`
 */
export function signalsOf(
  question: AskedQuestion,
  fact: Profile,
  base: readonly number[],
  rarity: Rarity,
): number[] {
  const { asking, content } = question;
  const { asked, letter } = fact;
  const total = content.reduce((sum, { weight }) => sum + weight, 0) || 1;
  let [wordings, often, said, any, subject, ofLetter, gap, gaps, unknown] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let [alike, gapAlike, alikeAsked, alikeSaid, rarest, rarestAlike] = [0, 0, 0, 0, 0, 0];
  for (const { key, weight, known, groups } of content) {
    const times = asked.terms.get(key) ?? 0;
    const inSaid = fact.said.has(key);
    if (times > 0) wordings += weight;
    if (times >= max(1, asked.size * OFTEN)) often += weight;
    if (inSaid) said += weight;
    if (letter.subject.has(key)) subject += weight;
    if (letter.terms.has(key) || times > 0) ofLetter += weight;
    if (!known) unknown += weight;
    const [byAsked, bySaid] = [nearest(groups, fact.groups), nearest(groups, fact.saidGroups)];
    const near = max(byAsked, bySaid);
    alikeAsked += weight * (times > 0 ? 1 : byAsked);
    alikeSaid += weight * (inSaid ? 1 : bySaid);
    if (times > 0 || inSaid) rarest = max(rarest, weight);
    rarestAlike = max(rarestAlike, weight * near);
    if (times > 0 || inSaid || letter.subject.has(key)) any += weight;
    else {
      alike += weight * near;
      gapAlike = max(gapAlike, weight * (1 - near));
      gap = max(gap, weight);
      if (weight > 0.3) gaps++;
    }
  }
  const share = (kind: number) => (asked.kinds[kind]! + DOUBT * base[kind]!) / (asked.size + DOUBT);
  const strange = asking.kinds.map((kind) => min(MOST.surprise, -log(share(kind) + LEAST)));
  const lifted = asking.kinds.map((kind) => log((share(kind) + LEAST) / (base[kind]! + LEAST)));
  const lacks = asked.kinds.reduce(
    (most, times, kind) =>
      asking.kinds.includes(kind) || times < max(1, asked.size * MOSTLY)
        ? most
        : max(most, times / asked.size),
    0,
  );
  const opening = (key: string) => log((asked.openings.get(key) ?? 0) / (asked.size || 1) + OPENING_DOUBT);
  const sameKind = fact.wordings.filter(({ kinds }) => kinds[0] === asking.kinds[0]);
  const outside = (list: string[], has: Set<string>) => list.filter((one) => !has.has(one)).length;
  const each = base.map(() => 0);
  asking.kinds.forEach((kind, at) => (each[kind] = strange[at]!));
  return [
    wordings / total,
    often / total,
    said / total,
    any / total,
    subject / total,
    ofLetter / total,
    (any + alike) / total,
    alikeAsked / total,
    alikeSaid / total,
    rarest,
    rarestAlike,
    gap,
    min(gaps, MOST.gaps),
    gapAlike,
    unknown / total,
    closest(question, fact.wordings),
    closest(question, fact.sentences),
    closestAligned(question, fact.wordings, rarity),
    closestAligned(question, sameKind, rarity),
    closestAligned(question, fact.sentences, rarity),
    overlap(question.grams, fact.grams),
    question.aspects.length === 0
      ? 0
      : question.aspects.filter((key) => (asked.terms.get(key) ?? 0) > 0).length / question.aspects.length,
    lifted.length === 0 ? 0 : lifted.reduce((sum, one) => sum + one, 0) / lifted.length,
    max(0, ...strange),
    strange[0] ?? 0,
    lacks,
    asking.aside.filter((kind) => asked.kinds[kind]! <= asked.size * NEVER).length,
    Number(!question.yesNo && asking.kinds.some((kind) => fact.holds[kind] === false)),
    Number(question.counted.length > 0 && !question.counted.some((stem) => fact.counted.has(stem))),
    max(0, ...asking.kinds.map((kind) => (fact.holds[kind] ? -log(fact.letter.holds[kind]! + LEAST) : 0))),
    opening(question.openings[0]),
    opening(question.openings[1]),
    Number(asking.years.some((year) => !letter.years.has(year) && !asked.years.has(year))),
    Number(asking.bodies.some((body) => !fact.bodies.has(body))),
    Number(asking.bodies.some((body) => !letter.bodies.has(body))),
    min(question.names.filter((name) => !asked.terms.has(name) && !fact.said.has(name)).length, MOST.names),
    outside(question.figures, letter.terms),
    Number(question.yesNo),
    log(min(question.words, MOST.words) + 1),
    log(asked.size + 1),
    Number(fact.isFact),
    ...each,
    ...sortSignals(question, fact),
  ];
}
