import { THRESHOLDS } from './thresholds.ts';
import { alternativeTo, createSettler } from './settle.ts';
import type { Reader } from './reader.ts';
import type { Certain, Settled } from './settle.ts';
import type { FactEntry, GapEntry } from '../letters/facts.ts';
import type { Heard } from './heard.ts';
import { answerFrom, passagesOf } from './found.ts';
import type { Answering } from './found.ts';
import { headAnswer } from './head.ts';
import { leans } from './followUp.ts';
import type { Knowledge } from '../knowledge.ts';

import type { CertainPassage } from '../passages/passageEvidence.ts';
import { questionsIn } from '../reading/questionsIn.ts';
import { subjectOf } from './subject.ts';
import type { FoundAnswer, Passage, Subject } from './understanding.ts';
import type { Ranked, ReadText } from '../learning/wordingIndex.ts';

/** What came of the questions in a message. */
export interface Answers {
  answers: AnsweredQuestion[];
  /** What was asked that the letters do not say, when nothing could be answered. */
  gap?: GapEntry;
  /** What came closest, the closest first, where nothing came close enough or the letters do not say it. */
  nearest: Nearest[];
}

/** A fact by its key, or a passage, that may be what is asked. */
export type Nearest = { owner: string } | { passage: Passage };

export interface AnsweredQuestion {
  found: FoundAnswer;
  /** How certain it is that this was asked, as a log-odds. */
  evidence: number;
}

/** @returns a passage that no fact is made of, as an answer */
export function quoting(passage: Passage, { passageOnly }: Knowledge['questions']): FoundAnswer {
  return { fact: undefined, answer: passageOnly, passages: [passage], suggestions: [] };
}

const ENUMERATES = /,| en | and /;

/** "Ben ik dan nog op tijd?" asks about the day that the rest of the message names. */
const withDay = (question: string, message: string, { then }: Heard): string =>
  then.test(question) && question !== message ? `${question} ${message}` : question;

/** @returns an answerer of all questions in a message, each by the fact that answers it, or else by a passage */
export function createAnswerer(knowledge: Knowledge, reader: Reader) {
  const { lexicon, entries, scope, headPartOf, passagesFor } = reader;
  const settle = createSettler(reader);
  const { english, instead } = knowledge.questions;
  const annotated = new Set(
    knowledge.letters.flatMap(({ letter, facts }) => (facts.length > 0 ? letter.id : [])),
  );

  /** What else a list of things asks for ("de datum, het kenmerk en de ondertekenaar"): it makes each of them likely. */
  const listed = ([best, ...rest]: Ranked[]): FactEntry[] => {
    const first = entries.get(best?.owner ?? '');
    return rest.slice(0, THRESHOLDS.listed).flatMap(({ owner, likely }) => {
      const entry = entries.get(owner);
      if (entry?.kind !== 'fact' || first?.kind !== 'fact' || likely < THRESHOLDS.listedLikely) return [];
      return entry.source === first.source && entry.fact.topic === first.fact.topic ? [entry] : [];
    });
  };

  /** A passage goes before a fact that is less certain, unless the fact is made of it: that has a plain answer too. */
  const goesBefore = ({ passage, certainty }: CertainPassage, settled: Settled): boolean => {
    const isBeside = annotated.has(passage.letter);
    if (certainty < (isBeside ? THRESHOLDS.quotedBeside : THRESHOLDS.quoted)) return false;
    if (!settled.entry) return true;
    if (certainty <= settled.certainty) return false;
    if (settled.entry.kind === 'gap') return true;
    return !passagesOf(settled.entry).some(({ text }) => passage.text.includes(text));
  };

  /** The fact that is made of a passage. */
  const factIn = ({ passage }: CertainPassage, facts: Certain[]): FactEntry | undefined =>
    facts
      .flatMap(({ owner }) => {
        const entry = entries.get(owner);
        return entry?.kind === 'fact' ? [entry] : [];
      })
      .find((entry) => passagesOf(entry).some(({ text }) => passage.text.includes(text)));

  /** Which letters a question is about: those it names, or else the one of the question that it leans on. */
  const lettersMeant = ({ text, terms }: ReadText, subject: Subject | undefined): string[] => {
    const named = scope.lettersIn(text);
    return named.length === 0 && subject && leans(text, terms, scope) ? [subject.letter] : named;
  };

  /** What the head of the letter says that is meant, when no fact of that letter does. */
  const fromHead = (question: ReadText, subject: Subject | undefined): FoundAnswer | undefined => {
    const [meant, second] = lettersMeant(question, subject);
    const source = knowledge.letters.find(({ letter }) => letter.id === meant);
    const certain = scope.named(question.text);
    const besides = certain.kind === 'known' ? certain.besides : question.text;
    const asked = { text: besides, terms: lexicon.read(besides) };
    const part = source && second === undefined ? headPartOf(asked) : undefined;
    if (!source || !part || source.facts.some(({ head }) => head === part)) return undefined;
    return headAnswer(source.letter, part, knowledge.questions);
  };

  /** Facts in their order, and before those that are less certain the best passage that none of them is made of. */
  const nearestOf = (facts: Certain[], passages: CertainPassage[]): Nearest[] => {
    const near = facts.filter(({ certainty }) => certainty >= THRESHOLDS.near);
    const passage = passages.find((one) => !factIn(one, near));
    const offered: Nearest[] = near.map(({ owner }) => ({ owner }));
    if (!passage || passage.certainty < THRESHOLDS.nearPassage) return offered;
    const behind = near.findIndex(({ certainty }) => certainty < passage.certainty);
    return offered.toSpliced(behind < 0 ? near.length : behind, 0, passage);
  };

  const leastFor = ({ text, terms }: ReadText, subject: Subject | undefined, alone: boolean): number => {
    if (subject && leans(text, terms, scope)) return THRESHOLDS.going;
    return alone ? THRESHOLDS.evidence : THRESHOLDS.part;
  };

  return (asking: Answering, subject: Subject | undefined): Answers => {
    const { text } = asking;
    const answers: AnsweredQuestion[] = [];
    let nearest: Nearest[] = [];
    let gap: GapEntry | undefined;
    const questions = questionsIn(text, lexicon);
    const whole = { text, terms: lexicon.read(text) };
    const answer = (fact: FactEntry, evidence: number, said: string, before?: string) => {
      if (answers.some(({ found }) => found.fact === fact.fact.id)) return;
      const found = answerFrom(fact, { ...asking, text: said }, evidence);
      answers.push({ found: before === undefined ? found : { ...found, instead: before }, evidence });
    };
    for (const question of questions) {
      const head = fromHead(question, subject);
      if (head) {
        answers.push({ found: head, evidence: THRESHOLDS.unsure });
        continue;
      }
      if (gap && leans(question.text, question.terms, scope)) continue;
      const going = answers.length > 0 ? subjectOf(answers.map(({ found }) => found)) : subject;
      const alone = questions.length === 1;
      const readings = alone && question.text !== text ? [question, whole] : [question];
      const settled = settle(readings, going, leastFor(question, going, alone));
      const { ranked, facts, certainty, entry } = settled;
      const passages = passagesFor(question, lettersMeant(question, going));
      const [passage] = passages;
      if (passage && goesBefore(passage, settled)) {
        const sure = facts.filter(({ certainty }) => certainty >= THRESHOLDS.evidence + THRESHOLDS.few);
        // A fact that is certain enough too has a plain answer.
        const made = factIn(passage, sure);
        if (made) answer(made, passage.certainty, withDay(question.text, text, scope.heard));
        else
          answers.push({ found: quoting(passage.passage, knowledge.questions), evidence: passage.certainty });
        continue;
      }
      if (entry?.kind === 'gap') gap ??= entry;
      else if (entry) {
        const more = alone && ENUMERATES.test(question.text) ? listed(ranked) : [];
        const other = alone && more.length === 0 ? alternativeTo(facts, entries) : undefined;
        answer(entry, certainty, other ? '' : withDay(question.text, text, scope.heard));
        for (const one of more) answer(one, certainty, '');
        if (other) answer(other, certainty, '', asking.english ? english.instead : instead);
      }
      if (entry?.kind !== 'fact' && nearest.length === 0) nearest = nearestOf(settled.offered, passages);
    }
    if (questions.length > 1 && answers.length < questions.length) {
      const { certainty, entry } = settle([whole], subject, THRESHOLDS.evidence);
      if (entry?.kind === 'fact') answer(entry, certainty, text);
    }
    return { answers, ...(gap && { gap }), nearest };
  };
}
