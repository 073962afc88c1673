import { createCheck } from '../matching/check.ts';
import { letterProfilesOf } from '../matching/letterProfile.ts';
import { createMatcher, rarityAmong } from '../matching/matcher.ts';
import { profilesOf } from '../matching/profile.ts';
import type { Weights } from '../matching/weighing.ts';
import { hasManyWordings } from '../letters/facts.ts';
import type { Entry } from '../letters/facts.ts';
import type { HeadPart } from '../letters/annotation.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Learned } from '../learning/learned.ts';
import type { ReadText, WordingIndex } from '../learning/wordingIndex.ts';
import { createPassageFinder } from '../passages/passageEvidence.ts';
import type { PassageFinder } from '../passages/passageEvidence.ts';
import { createPassageIndex } from '../passages/passageIndex.ts';
import { createAnswerSorts } from '../reading/answerSorts.ts';
import type { AskingReader } from '../reading/asking.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { createThesaurus } from '../reading/thesaurus.ts';
import { createHeadReader } from './head.ts';
import { createRanker } from './ranker.ts';
import type { Scope } from './scope.ts';
import type { Finders } from './settle.ts';

/** What answering reads messages with. */
export interface Reader extends Finders {
  lexicon: Lexicon;
  /** Finds passages of the letters with few wordings or none. */
  passagesFor: PassageFinder;
  entries: Map<string, Entry>;
  scope: Scope;
  /** Which part of a letter's head a question asks for, if any. */
  headPartOf: (reading: ReadText) => HeadPart | undefined;
}

/** What finding stands on. */
interface Ground {
  entries: Map<string, Entry>;
  /** Reads a text anew each time; `lexicon` keeps what it read of the message at hand. */
  words: Lexicon;
  lexicon: Lexicon;
  index: WordingIndex;
  scope: Scope;
  asking: AskingReader;
}

/**
 * @param learned from this same knowledge
 * @returns in steps what finds the facts, gaps, passages and parts of a letter's head that a question may be about
 */
export function* readerInSteps(
  knowledge: Knowledge,
  learned: Learned,
  weights: Weights,
  { entries, words, lexicon, index, scope, asking }: Ground,
): Generator<undefined, Reader> {
  const thesaurus = createThesaurus(knowledge.thesaurus);
  const answerSorts = createAnswerSorts(knowledge.answerSorts);
  const tools = { asking, answerSorts, thesaurus };
  const reader = { lexicon: words, ...tools };
  yield;
  const letters = letterProfilesOf(knowledge.letters, entries, learned.asked, reader);
  yield;
  const profiles = profilesOf(letters, entries, learned.asked, reader);
  yield;
  const all = [...letters.values()];
  const few = [...profiles.values()].filter(({ owner }) => !learned.asked.has(owner));
  const reading = { ...tools, rarity: rarityAmong(profiles.values()) };
  yield;
  const match = createMatcher(few, all, reading, weights);
  const unlearned = knowledge.letters.filter((source) => !hasManyWordings(source));
  const passages = createPassageIndex(
    unlearned.map(({ letter }) => letter),
    lexicon,
  );
  return {
    entries,
    lexicon,
    scope,
    rank: createRanker(lexicon, index, entries, scope),
    check: createCheck(profiles, all, { ...tools, rarity: index.rarity }, weights),
    match,
    passagesFor: createPassageFinder({ index: passages, letters, reader, reading }, weights),
    headPartOf: createHeadReader(index, entries, match),
  };
}
