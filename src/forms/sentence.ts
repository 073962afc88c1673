import type { SentenceSigns } from './said/sentence.ts';

const QUESTION = /\?[\s"'”)]*$/;
/** So many words are no name of a function or an organisation. */
const LONG = 12;

/** @returns whether a text says something, as against naming something */
export function isSentence(text: string, { has }: SentenceSigns): boolean {
  return QUESTION.test(text) || has.test(text) || text.trim().split(/\s+/).length > LONG;
}

/** @returns whether a text is somebody talking: no name of anything can be meant by it */
export function isSpoken(text: string, { opens, talks }: SentenceSigns): boolean {
  return opens.test(text) && (talks.test(text) || QUESTION.test(text));
}
