import type { SentenceSigns } from './said/sentence.ts';

const QUESTION = /\?[\s"'”)]*$/;
/** So many words are no name of a function or an organisation. */
const LONG = 12;

/** @returns whether a text says something, as against naming something */
export function isSentence(text: string, { has }: SentenceSigns): boolean {
  return QUESTION.test(text) || has.test(text) || text.trim().split(/\s+/).length > LONG;
}

/** "telt een gedeputeerde ook", "doe ik dat als gemeente": a verb, then who or what it is about. */
const VERB_FIRST =
  /^(?:en |maar |of )?\p{Ll}{2,12} (?:ik|wij|we|u|je|jullie|hij|zij|ze|het|dat|dit|er|een|de|die|mijn|onze) /iu;

/** @returns whether a sentence that ends in a question mark asks something, as against naming something with doubt */
export function asksSomething(sentence: string): boolean {
  return VERB_FIRST.test(sentence.trimStart());
}

/** @returns whether a text is somebody talking: no name of anything can be meant by it */
export function isSpoken(text: string, { opens, talks }: SentenceSigns): boolean {
  return opens.test(text) && (talks.test(text) || QUESTION.test(text));
}
