import type { Term } from './lexicon.ts';
import type { FoundPassage } from './passageIndex.ts';
import type { Ranked } from './wordingIndex.ts';

/** When an answer is given at all. */
export const THRESHOLDS = {
  /** How certain it must be that the owner found is the one meant. */
  evidence: -0.5,
  /** The same for what the letters do not say: such an answer does less harm. */
  gap: -1.2,
  /** The second question of a message must be this certain to be answered too. */
  second: 0.3,
  /** From this likeness to a wording on, what looks like a wish asks; more so when it is openly wished. */
  asked: 0.82,
  askedOpenly: 0.9,
  /** Things in one list that are answered besides the first, and how alike what is left of it must be to a wording. */
  listed: 2,
  listedAlike: 0.6,
  /** A term is what a fact is about from this share of its most frequent one on. */
  typical: 0.12,
  /** So few words are an order. */
  order: 4,
  /** Beside an answer less likely than this, the next best is given too when it is nearly as likely. */
  unsure: 0.68,
  nearly: 0.4,
  /** A passage of a letter nobody annotated. */
  passage: 0.5,
  /** Longest message that is read, in characters. */
  length: 4000,
};

/**
 * What makes it certain, as a log-odds: logistic regression of right answers against questions that no fact answers,
 * by cross-validation over the indexed wordings in which the wordings of a gap are left out all together
 * (test/eval/tune.ts).
 */
export const EVIDENCE = {
  base: -4.89,
  likely: 3.05,
  alike: 2.29,
  coverage: 2.86,
  unknown: -4.82,
  offAspect: -0.15,
  /** The message has a name that a letter is known by. */
  named: 0.69,
};

/** @returns how certain it is that the owner found is meant, as a log-odds */
export const weigh = (ranked: Ranked, named: boolean): number =>
  EVIDENCE.base +
  EVIDENCE.likely * ranked.likely +
  EVIDENCE.alike * ranked.alike +
  EVIDENCE.coverage * ranked.coverage +
  EVIDENCE.unknown * ranked.unknown +
  (ranked.offAspect ? EVIDENCE.offAspect : 0) +
  (named ? EVIDENCE.named : 0);

/** The same for a passage: learned from the facts' wordings against those of gaps and of other domains. */
export const PASSAGE_EVIDENCE = {
  base: -2.42,
  coverage: 3.44,
  score: 0.184,
  unknown: -1.01,
  missing: -0.52,
  concepts: 0.21,
  named: 0.86,
};

/** @returns how certain it is that a passage answers the message, as a log-odds */
export function weighPassage(found: FoundPassage, terms: Term[], named: boolean): number {
  const said = terms.reduce((sum, { weight }) => sum + weight, 0);
  const strange = terms.reduce((sum, { weight, known }) => sum + (known ? 0 : weight), 0);
  const concepts = terms.filter(({ key, known }) => known && /^#[^?]/.test(key)).length;
  return (
    PASSAGE_EVIDENCE.base +
    PASSAGE_EVIDENCE.coverage * found.coverage +
    PASSAGE_EVIDENCE.score * Math.min(found.score, 10) +
    PASSAGE_EVIDENCE.unknown * (said > 0 ? strange / said : 0) +
    PASSAGE_EVIDENCE.missing * found.missing +
    PASSAGE_EVIDENCE.concepts * Math.min(concepts, 4) +
    (named ? PASSAGE_EVIDENCE.named : 0)
  );
}

/** What is asked for says nothing without what it is asked of. */
const BARE = new Set('wanneer wat dag waar wie welke hoe hoeveel waarom doen'.split(' ').map((one) => `#?${one}`));

/** @returns whether there is anything in a message that a letter could be about */
export function substance(terms: Term[]): boolean {
  return terms.some(({ key, known, weight }) => known && !BARE.has(key) && (key.startsWith('#') || weight >= 0.5));
}
