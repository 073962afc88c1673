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
