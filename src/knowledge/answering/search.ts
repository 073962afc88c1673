import { datesAhead } from './agenda.ts';
import type { Dated } from './agenda.ts';
import type { FoundAnswer, Interpreter, Passage } from './understanding.ts';
import type { Knowledge } from '../knowledge.ts';
import { lexiconOf } from '../learning/learned.ts';
import type { Learned } from '../learning/learned.ts';
import { entriesOf } from '../letters/facts.ts';
import { fold } from '../../text/fold.ts';
import { HEAD } from '../letters/letterParser.ts';
import { createPassageIndex } from '../passages/passageIndex.ts';
import { isQuestion } from '../reading/sentences.ts';

/** Something that was found: an answer with the passages that prove it, or a passage alone. */
export type Hit = { answer: FoundAnswer } | { passage: Passage };

/** Searches the letters, for whoever types a few words or a question. Pure. */
export interface Search {
  /** @param now ISO date-time with offset @returns what fits best first, at most so many */
  find(text: string, now: string, most: number): Hit[];
  /** @returns ids of the letters that say something on a subject */
  about(subject: string): Set<string>;
  /** @param today YYYY-MM-DD @returns the days that the letters name from today on, the first ones first */
  ahead(today: string): Dated[];
}

/** More passages than letters have. */
const ALL = 100_000;

/** A passage is shown for words alone when it says most of them and they are no commonplace. */
const SHOWN = { coverage: 0.6, fit: 0.4 };

/**
 * @param learned from this same knowledge
 * @param interpreter of this same knowledge
 */
export function createSearch(knowledge: Knowledge, learned: Learned, interpreter: Interpreter): Search {
  const entries = entriesOf(knowledge);
  const lexicon = lexiconOf(knowledge, learned.words);
  let index: ReturnType<typeof createPassageIndex> | undefined;

  const passagesFor = (text: string, most: number): Passage[] => {
    index ??= createPassageIndex(
      knowledge.letters.map(({ letter }) => letter),
      lexicon,
    );
    return index
      .search(lexicon.read(text), { limit: most * 2 })
      .filter(({ coverage, fit, absent }) => coverage >= SHOWN.coverage && fit >= SHOWN.fit && absent === 0)
      .map(({ passage }) => passage)
      .filter(({ section }) => section !== HEAD);
  };

  return {
    about: (subject) =>
      new Set([
        ...passagesFor(subject, ALL).map(({ letter }) => letter),
        ...knowledge.letters.flatMap(({ letter }) =>
          fold(letter.subject).includes(fold(subject)) ? letter.id : [],
        ),
      ]),
    find(text, now, most) {
      const meant = interpreter.understand({ text, now });
      const answers = meant.kind === 'answer' ? meant.found : [];
      const asks = isQuestion(text);
      const quoted = answers.flatMap(({ passages }) => passages);
      const passages = asks ? [] : passagesFor(text, most);
      const fresh = passages.filter(
        ({ letter, text: said }) =>
          !quoted.some(
            (one) => one.letter === letter && (one.text.includes(said) || said.includes(one.text)),
          ),
      );
      return [...answers.map((answer) => ({ answer })), ...fresh.map((passage) => ({ passage }))].slice(
        0,
        most,
      );
    },
    ahead: (today) => datesAhead(knowledge.letters, entries, today),
  };
}
