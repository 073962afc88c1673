import type { Knowledge } from './knowledge.ts';
import type { Lexicon } from './lexicon.ts';
import { wordsOf } from './words.ts';

/** A word must be this long to be named as the subject of a question. */
const NAMEABLE = 5;

/** @returns the words nobody knows, longest first: what the question most likely is about */
function subjectIn(text: string, lexicon: Lexicon): string | undefined {
  return wordsOf(text)
    .filter(({ text: word, capital }) => !capital && word.length >= NAMEABLE && /^\p{L}+$/u.test(word))
    .filter(({ text: word }) => !lexicon.isFiller(word) && lexicon.read(word).some(({ known }) => !known))
    .map(({ text: word }) => word)
    .sort((a, b) => b.length - a.length)[0];
}

/** @returns an honest "no letter says", naming the subject where there is one */
export function notSaid(
  text: string,
  english: boolean,
  lexicon: Lexicon,
  { letters, questions }: Knowledge,
): { reply: string; suggestions: string[] } {
  const topics = letters
    .slice(0, 3)
    .map(({ letter }) => letter.subject)
    .join('; ');
  const suggestions = questions.suggestionsWhenLost;
  const fill = (sentence: string) => sentence.replace('{topics}', topics);
  if (english) return { reply: fill(questions.unknown.english), suggestions };
  const subject = subjectIn(text, lexicon);
  const reply = subject ? questions.unknown.named.replace('{subject}', subject) : fill(questions.unknown.far);
  return { reply, suggestions };
}
