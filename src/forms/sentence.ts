import { z } from 'zod';
import { anyOf, listed, wordings } from './wordings.ts';

/** What tells a sentence from a name: words that stand only in one, how talk opens, and what is in it. */
export const sentenceWords = z.strictObject({ has: wordings, opens: wordings, talks: wordings });

export interface SentenceSigns {
  has: RegExp;
  opens: RegExp;
  talks: RegExp;
}

export function compileSentence({ has, opens, talks }: z.infer<typeof sentenceWords>): SentenceSigns {
  return {
    has: anyOf(has),
    opens: new RegExp(`^(?:${listed(opens)})\\s+\\p{L}`, 'iu'),
    talks: anyOf(talks),
  };
}

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
