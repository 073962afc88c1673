import { oneOf } from '../../text/pattern.ts';
import { phraseOf } from './functiePhrase.ts';
import { IS, OPENERS, SINCE, SINCE_WHEN, WHO } from './functieWords.ts';

const some = (said: Iterable<string>) => `(?:${oneOf([...said])})`;

/** Words with which people begin to speak. */
const OPENS = new RegExp(`^(?:(?:eh+m?|hm+|${some(OPENERS)})[\\s,.:]+)+`, 'iu');
/** Since when somebody is that. */
const FROM = new RegExp(
  `^(?:${some(SINCE)}|sinds (?:${some(SINCE_WHEN)}|\\d{1,2} \\p{L}{3,9}|\\p{L}{3,9}))\\s+(?:een\\s+)?`,
  'iu',
);
const LEAD = new RegExp(
  `^(?:${some(WHO)}(?:\\s+${some(IS)}|['’]s)(?: :|:)?\\s+(?:als\\s+)?(?:(?:een|onze|de)\\s+)?|[\\p{L}-]{2,30} is\\s+(?:(?:een|onze)\\s+)?|(?:(?:haar|zijn|mijn|de)\\s+)?functie(?: is|:| :)?\\s+|als\\s+|werkzaam als\\s+)`,
  'iu',
);

/**
 * Reads a function as written, without "zij is" before it, and without what is told behind it: `adviseur wonen,
 * bereikbaar op …`, `adviseur en mijn mail is …`.
 * @returns what an answer to "wat is de functie?" opens with; all behind the opening words where that is no function
 */
export function readFunctie(text: string): { value: string; closed: boolean } {
  let rest = text.trim();
  for (const words of [OPENS, LEAD, FROM]) rest = rest.slice(words.exec(rest)?.[0].length ?? 0);
  const { end, closed } = phraseOf(rest);
  return { value: end > 0 ? rest.slice(0, end) : rest, closed };
}

/** @returns a function without the words behind it that belong to the sentence */
export function functieOnly(text: string): string {
  return text.slice(0, phraseOf(text).end);
}
