import { fill } from '../../text/fill.ts';
import { stretchesIn } from '../../language/stretches.ts';
import { dutchDay } from '../../time/dutch.ts';
import type { LetterEvent } from '../letters/annotation.ts';
import { deadlinesOf } from '../letters/deadlines.ts';
import { letterLine } from '../letters/letter.ts';
import type { Entry } from '../letters/facts.ts';
import type { AnnotatedLetter } from '../knowledge.ts';
import { withDutchDays } from '../reading/englishDays.ts';
import { fold } from '../../text/fold.ts';
import { passagesOf } from './found.ts';
import type { Answering } from './found.ts';
import type { FoundAnswer, Passage, Subject } from './understanding.ts';

/** At most this many days are listed: more does not fit a phone. */
const MOST = 6;
/** A letter's own sentence stands for what nobody gave a name; longer ones are cut at a word. */
const LONGEST_NAME = 110;

/** A day that a letter names, with what happens then and the passage that says so. */
export interface Dated {
  day: string;
  kind: LetterEvent['kind'];
  name: string;
  passage: Passage;
  fact?: string;
}

/**
 * Answers "welke deadlines zijn er in maart?" from all letters, annotated or not; undefined for any other question.
 * @param meant ids of the letters that the message names; none means all
 */
export function agenda(
  text: string,
  meant: string[],
  asking: Answering,
): { found: FoundAnswer; subject: Subject } | undefined {
  const { heard } = asking;
  const folded = fold(text);
  if (!heard.days.test(folded) || !heard.asksList.test(folded)) return undefined;
  const today = asking.now.slice(0, 10);
  const named = stretchesIn(withDutchDays(text), today, today, heard.deadlines.test(folded));
  const isAsked = ({ day, kind }: Dated): boolean => {
    if (heard.deadlines.test(folded) && kind !== 'deadline' && kind !== 'period') return false;
    if (meant.length > 0) return true;
    return named.length > 0
      ? named.some(({ from, to }) => (from ?? day) <= day && day <= (to ?? day))
      : kind !== 'past';
  };
  const letters = asking.knowledge.letters.filter(
    ({ letter }) => meant.length === 0 || meant.includes(letter.id),
  );
  const dated = letters
    .flatMap((letter) => datedIn(letter, asking.entries))
    .filter(isAsked)
    .slice(0, MOST);
  const [first] = dated;
  if (!first) return undefined;
  const over = asking.knowledge.questions.over;
  const line = ({ day, name }: Dated) => `${dutchDay(day)}: ${name}${day < today ? ` (${over})` : ''}`;
  return {
    found: {
      fact: first.fact,
      answer: `${dated.map(line).join('; ')}.`,
      passages: dated.map(({ passage }) => passage).slice(0, 3),
      suggestions: [],
    },
    subject: { letter: first.passage.letter, facts: dated.flatMap(({ fact }) => fact ?? []), age: 0 },
  };
}

/**
 * @param entries of these letters
 * @param today YYYY-MM-DD
 * @returns the deadlines and days that the letters name from today on, the first ones first
 */
export function datesAhead(
  letters: readonly AnnotatedLetter[],
  entries: ReadonlyMap<string, Entry>,
  today: string,
): Dated[] {
  return letters
    .flatMap((letter) => datedIn(letter, entries))
    .filter(({ day, kind }) => kind !== 'past' && day >= today)
    .sort((one, other) => one.day.localeCompare(other.day));
}

function datedIn(source: AnnotatedLetter, entries: ReadonlyMap<string, Entry>): Dated[] {
  if (source.facts.length > 0) return source.events.flatMap((event) => datedEvent(event, source, entries));
  return deadlinesOf(source.letter).map(({ until, sentence, block }) => ({
    day: until,
    kind: 'deadline',
    name: cut(sentence),
    passage: { letter: source.letter.id, section: block.section, text: block.text },
  }));
}

/** Of the facts about an event the one that quotes its day proves it. */
function datedEvent(
  event: LetterEvent,
  source: AnnotatedLetter,
  entries: ReadonlyMap<string, Entry>,
): Dated[] {
  const day = event.until ?? event.from!;
  const own = [...entries.values()].flatMap((entry) =>
    entry.kind === 'fact' && entry.event === event && entry.source === source
      ? passagesOf(entry).map((passage) => ({ fact: entry.fact.id, passage }))
      : [],
  );
  const proof = own.find(({ passage }) => passage.text.includes(dutchDay(day, false))) ?? own[0];
  return proof ? [{ day, kind: event.kind, name: event.name, ...proof }] : [];
}

function cut(sentence: string): string {
  if (sentence.length <= LONGEST_NAME) return sentence.replace(/[.;]$/, '');
  return `${sentence.slice(0, sentence.lastIndexOf(' ', LONGEST_NAME))} …`;
}

/** @returns that a letter that is meant sets no deadlines, when they are what is asked for */
export function noDeadlines(
  text: string,
  meant: string[],
  { knowledge, heard }: Answering,
): string | undefined {
  const folded = fold(text);
  const named = knowledge.letters.find(({ letter }) => meant.length === 1 && letter.id === meant[0]);
  if (!named || !heard.days.test(folded) || !heard.asksList.test(folded) || !heard.deadlines.test(folded))
    return undefined;
  return fill(knowledge.questions.noDeadlines, { letter: letterLine(named.letter) });
}
