import { isAspect, isConcept } from './term.ts';
import type { Lexicon } from './lexicon.ts';
import type { Term } from './term.ts';
import { halvesOf, isQuestion, sentencesOf } from './sentences.ts';

/** One question of a message, with what the rest of the message adds to it. */
export interface Question {
  text: string;
  terms: Term[];
}

/** More questions than this in one message are not answered at once. */
const MOST = 3;
/** How much the sentences around a question count: a question that says little itself leans on them. */
const AROUND = { little: 0.5, short: 0.35, long: 0.06 };
/** A message of more sentences than this is a story with a question in it. */
const STORY = 3;

const meaning = (terms: Term[]): number =>
  terms.filter(({ key, known }) => known && isConcept(key) && !isAspect(key)).length;

/** Both halves must mean something by themselves, or it is one question. */
function split(sentence: string, lexicon: Lexicon): string[] {
  const halves = halvesOf(sentence);
  if (halves.length < 2) return halves;
  const aspects = halves.map((half) => lexicon.read(half).filter(({ key }) => isConcept(key)).length);
  return aspects.every((count) => count >= 1) ? halves : [sentence];
}

/** @returns the questions to answer, in the order of the message; the message itself when none stands out */
export function questionsIn(message: string, lexicon: Lexicon): Question[] {
  const sentences = sentencesOf(message);
  const asked = sentences.filter(({ text }) => isQuestion(text));
  const chosen = asked.length > 0 ? asked : sentences;
  const texts = (
    asked.length > 0 || sentences.length === 1 ? chosen.map(({ text }) => text) : [message]
  ).flatMap((text) => split(text, lexicon));
  const all = sentences.map(({ text }) => ({ text, terms: lexicon.read(text) }));
  return texts.slice(-MOST).map((text) => {
    const terms = lexicon.read(text);
    const enough = sentences.length > STORY ? AROUND.long : AROUND.short;
    const share = meaning(terms) <= 1 ? Math.max(AROUND.little, enough) : enough;
    const around = all
      .filter((one) => !asked.some((question) => question.text === one.text))
      .filter((one) => !one.text.includes(text) && !text.includes(one.text))
      .flatMap((one) => one.terms.filter(({ known, key }) => known && !isAspect(key)))
      .filter(({ key }) => sentences.length <= STORY || isConcept(key));
    const seen = new Set(terms.map(({ key }) => key));
    const extra = around
      .filter(({ key }) => !seen.has(key))
      .slice(0, 40)
      .map((term) => ({ ...term, weight: term.weight * share }));
    return { text, terms: extra.length === 0 ? terms : [...terms, ...extra] };
  });
}
