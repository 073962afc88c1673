import { substance, THRESHOLDS, weigh } from './evidence.ts';
import type { Entry, Scope } from './facts.ts';
import { answerFrom } from './found.ts';
import type { Answering } from './found.ts';
import type { Knowledge } from './knowledge.ts';
import type { Lexicon, Term } from './lexicon.ts';
import { QUOTED, weighPassage } from './passageEvidence.ts';
import { createPassageIndex } from './passageIndex.ts';
import { questionsIn } from './questionsIn.ts';
import type { Ranker } from './ranker.ts';
import { asksYesNo } from './sentences.ts';
import { subjectOf } from './subject.ts';
import type { Found, Subject } from './understanding.ts';
import type { Ranked, WordingIndex } from './wordingIndex.ts';

type FactEntry = Extract<Entry, { kind: 'fact' }>;
type GapEntry = Extract<Entry, { kind: 'gap' }>;

/** What came of the questions in a message. */
export interface Answers {
  answers: Answer[];
  /** What was asked that the letters do not say, when nothing could be answered. */
  gap?: GapEntry;
  /** The fact that came closest, when nothing came close enough. */
  nearest?: string;
}

export interface Answer {
  found: Found;
  /** How certain it is that this was asked, as a log-odds. */
  evidence: number;
}

/** What answering reads messages with. */
export interface Reader {
  lexicon: Lexicon;
  index: WordingIndex;
  entries: Map<string, Entry>;
  scope: Scope;
  rank: Ranker;
}

const THEN = /\b(dan|then)\b/i;
const ENUMERATES = /,| en | and /;

/** "Ben ik dan nog op tijd?" asks about the day that the rest of the message names. */
const withDay = (question: string, message: string): string =>
  THEN.test(question) && question !== message ? `${question} ${message}` : question;

/** @returns an answerer of all questions in a message, each by the fact that answers it, or else by a passage */
export function createAnswerer(knowledge: Knowledge, { lexicon, index, entries, scope, rank }: Reader) {
  const isFact = (owner: string) => entries.get(owner)?.kind === 'fact';
  const bare = knowledge.letters.filter(({ facts }) => facts.length === 0).map(({ letter }) => letter);
  const passages = createPassageIndex(bare, lexicon);

  /** The next best, when the best is not certain and it says something else. */
  const alternative = (best: Ranked, next: Ranked | undefined) => {
    if (!next || best.likely > THRESHOLDS.unsure || next.likely < best.likely * THRESHOLDS.nearly) return undefined;
    const [entry, first] = [entries.get(next.owner), entries.get(best.owner)];
    if (entry?.kind !== 'fact' || first?.kind !== 'fact' || entry.source !== first.source) return undefined;
    return entry.fact.quotes[0] === first.fact.quotes[0] ? undefined : { entry, ranked: next };
  };

  /** What else a list of things asks for ("de datum, het kenmerk en de ondertekenaar"): facts for what is left over. */
  const unexplained = (terms: Term[], first: FactEntry) => {
    const found: { entry: FactEntry; ranked: Ranked }[] = [];
    let chosen = first;
    let left = terms;
    for (let n = 0; n < THRESHOLDS.listed; n++) {
      const profile = index.profile(chosen.fact.id).filter(({ key, weight }) => weight * index.rarity(key) >= THRESHOLDS.typical);
      const said = new Set(profile.map(({ key }) => key));
      left = left.filter(({ key }) => !said.has(key) && key.startsWith('#'));
      if (left.length === 0) break;
      const names = terms.filter(({ key }) => scope.isName(key));
      const [ranked] = rank([{ text: '', terms: [...left, ...names] }]);
      const entry = ranked && entries.get(ranked.owner);
      if (!ranked || entry?.kind !== 'fact' || entry.fact.topic !== first.fact.topic || entry.source !== first.source) break;
      if (ranked.alike < THRESHOLDS.listedAlike || found.some((one) => one.entry === entry)) break;
      found.push({ entry, ranked });
      chosen = entry;
    }
    return found;
  };

  const fromPassages = (text: string, terms: Term[]): Found | undefined => {
    const mentioned = scope.lettersIn(text);
    const fitting = passages.search(terms, { letters: mentioned.length === 1 ? mentioned : [], limit: 2 });
    const [best] = fitting;
    const asked = { terms, named: mentioned.length > 0, yesNo: asksYesNo(text) };
    if (!best || weighPassage(fitting, asked) < QUOTED) return undefined;
    return { fact: undefined, answer: knowledge.questions.passageOnly, passages: [best.passage], suggestions: [] };
  };

  return (asking: Answering, subject: Subject | undefined): Answers => {
    const { text } = asking;
    const answers: Answer[] = [];
    let nearest: Ranked | undefined;
    let gap: GapEntry | undefined;
    const questions = questionsIn(text, lexicon);
    const whole = { text, terms: lexicon.read(text) };
    for (const question of questions) {
      const going = answers.length > 0 ? subjectOf(answers.map(({ found }) => found)) : subject;
      const readings = questions.length === 1 && question.text !== text ? [question, whole] : [question];
      const ranked = rank(readings, going);
      const best = substance(question.terms) || going ? ranked[0] : undefined;
      const entry = best && entries.get(best.owner);
      const evidence = best ? weigh(ranked, isFact) : -Infinity;
      const least = answers.length > 0 ? THRESHOLDS.second : THRESHOLDS.evidence;
      if (best && entry?.kind === 'gap' && evidence >= THRESHOLDS.gap) gap ??= entry;
      else if (best && entry?.kind === 'fact' && evidence >= least) {
        const answer = (one: FactEntry, ranks: Ranked, said: string) =>
          answers.push({ found: answerFrom(one, ranks, { ...asking, text: said }), evidence });
        if (!answers.some(({ found }) => found.fact === entry.fact.id)) answer(entry, best, withDay(question.text, text));
        if (questions.length > 1) continue;
        const more = ENUMERATES.test(question.text) ? unexplained(question.terms, entry) : [];
        const other = more.length > 0 ? undefined : alternative(best, ranked[1]);
        for (const one of other ? [other] : more) answer(one.entry, one.ranked, '');
        continue;
      } else nearest ??= best;
      const passage = fromPassages(question.text, question.terms);
      if (passage) answers.push({ found: passage, evidence: THRESHOLDS.evidence });
    }
    return { answers, ...(gap && { gap }), ...(nearest && isFact(nearest.owner) && { nearest: nearest.owner }) };
  };
}
