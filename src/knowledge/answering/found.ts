import { fill } from '../../text/fill.ts';
import type { Entry, FactEntry } from '../letters/facts.ts';
import { daysBetween, dutchDay } from '../../time/dutch.ts';
import { letterLine } from '../letters/letter.ts';
import type { Letter } from '../letters/letter.ts';
import type { Knowledge } from '../knowledge.ts';
import { placeOf } from '../letters/place.ts';
import { foldQuote } from '../letters/quotes.ts';
import type { PolarityReader } from '../learning/polarity.ts';
import type { Heard } from './heard.ts';
import { THRESHOLDS } from './thresholds.ts';
import { timed } from './timing.ts';
import type { FoundAnswer, Passage } from './understanding.ts';

/** Under this age, in days, nothing is said about how old a letter is. */
const OLD = 365;

/** @returns the section a quotation of a letter starts in */
function sectionOf(letter: Letter, text: string): string {
  const place = placeOf(letter, { text });
  return place ? (letter.blocks[place.from]?.section ?? '') : '';
}

export function passagesOf(entry: FactEntry): Passage[] {
  const { letter } = entry.source;
  return entry.fact.quotes.map(foldQuote).map((text) => ({
    letter: letter.id,
    section: sectionOf(letter, text),
    text,
  }));
}

/** @returns the first question of each of these facts */
export function questionsOf(ids: string[], entries: ReadonlyMap<string, Entry>): string[] {
  return ids.flatMap((id) => {
    const entry = entries.get(id);
    return entry?.kind === 'fact' ? [entry.fact.questions[0]!] : [];
  });
}

/** @returns the first of these questions to go on with, then the form's own opening */
export function suggestionsFor(
  questions: string[],
  form: string | undefined,
  knowledge: Pick<Knowledge, 'forms'>,
): string[] {
  const wish = knowledge.forms.find(({ id }) => id === form)?.wishes[0];
  return wish
    ? [...questions.slice(0, 2), wish.charAt(0).toUpperCase() + wish.slice(1)]
    : questions.slice(0, 3);
}

export interface Answering {
  text: string;
  now: string;
  english: boolean;
  entries: Map<string, Entry>;
  knowledge: Knowledge;
  polarity: PolarityReader;
  heard: Heard;
}

/**
 * Puts an answer together: ja or nee where that is certain, the answer, how far off it is, and the proof.
 * @param certainty that this is what is asked, as a log-odds: a wrong ja does more harm than a needless quotation
 */
export function answerFrom(entry: FactEntry, asking: Answering, certainty: number): FoundAnswer {
  const { fact, event, source } = entry;
  const time =
    event &&
    timed(event, asking.text, { today: asking.now.slice(0, 10), heard: asking.heard }, source.events);
  const said = time?.opening ?? (time?.decided ? undefined : asking.polarity(asking.text, fact.id));
  const opening = certainty >= THRESHOLDS.opening ? said : undefined;
  const { english } = asking.knowledge.questions;
  const old = daysBetween(source.letter.date, asking.now.slice(0, 10)) > OLD;
  const inEnglish = asking.english && fact.english;
  const written =
    old && (event?.kind === 'period' || fact.form)
      ? `Let op: deze brief is van ${dutchDay(source.letter.date)}.`
      : '';
  const past = event?.kind === 'past';
  const note = time?.note ?? '';
  const age = inEnglish ? '' : [past ? note : '', written].filter((part) => part !== '').join(' ');
  const parts = inEnglish
    ? [opening === 'ja' ? english.yes : opening === 'nee' ? english.no : '', fact.english ?? '']
    : [opening === 'ja' ? 'Ja.' : opening === 'nee' ? 'Nee.' : '', fact.answer, past ? '' : note];
  const lead =
    asking.english && !fact.english ? [fill(english.lead, { letter: letterLine(source.letter) })] : [];
  return {
    fact: fact.id,
    answer: [...parts, ...lead].filter((part) => part !== '').join(' '),
    ...(age !== '' && { age }),
    lasting: fact.answer,
    passages: passagesOf(entry),
    suggestions: suggestionsFor(questionsOf(fact.next, asking.entries), fact.form, asking.knowledge),
    ...(fact.form !== undefined && { form: fact.form }),
  };
}
