import { oneOf, withoutEnd } from '../../text/pattern.ts';
import type { Span } from '../left.ts';
import {
  AND_ELSE,
  CONTACT,
  ELSE,
  IN_SENTENCE,
  IS,
  OPENERS,
  OVER,
  SINCE,
  SINCE_WHEN,
  WHO,
  WHOSE,
} from './functieWords.ts';

/** What an answer to "wat is de functie?" says: what stands there, up to what is about something else. */
export interface FunctieReading {
  readonly value: string;
  readonly rests: readonly Span[];
}

const some = (said: Iterable<string>) => `(?:${oneOf([...said])})`;

/** Words with which people begin to speak. */
const OPENS = new RegExp(`^(?:(?:eh+m?|hm+|${some(OPENERS)})[\\s,.:]+)+`, 'iu');
/** Since when somebody is that. */
const FROM = new RegExp(
  `^(?:${some(SINCE)}|sinds (?:${some(SINCE_WHEN)}|\\d{1,2} \\p{L}{3,9}|\\p{L}{3,9}))\\s+(?:een\\s+)?`,
  'iu',
);
const LEAD = new RegExp(
  `^(?:${some(WHO)}\\s+${some(IS)}(?: :|:)?\\s+(?:als\\s+)?(?:(?:een|onze|de)\\s+)?|[\\p{L}-]{2,30} is\\s+(?:(?:een|onze)\\s+)?|(?:(?:haar|zijn|mijn|de)\\s+)?functie(?: is|:| :)?\\s+|als\\s+|werkzaam als\\s+)`,
  'iu',
);
/** Where the function ends and something else is told. */
const TOLD = new RegExp(
  `(?<=[\\s,;(.])(?:(?:en (?=mijn|haar|zijn|ons|onze|uw))?${some(WHOSE)}(?!\\p{L})|${some(CONTACT)}(?=[\\s:.]|$)|en ${some(AND_ELSE)}(?!\\p{L})|${some(ELSE)}(?!\\p{L}))`,
  'iu',
);

/** Where it is over: what stands there opens a sentence. */
const ENDS = new RegExp(`(?<!\\p{L})${some(OVER)}(?!\\p{L}).*$`, 'isu');

const SIGN = /[\s,;.:(–-]/u;

/** @returns a function without the words behind it that belong to the sentence */
export function functieOnly(text: string): string {
  const said = withoutEnd(text.replace(ENDS, ''), SIGN);
  return withoutEnd(said.replace(/[ ,;](?:en|of|met|voor|van|bij|in|de|het)$/iu, ''), SIGN);
}

/** Where a part of an answer ends that may be a function by itself. */
const BREAK = /[,;.] | [-–(]/u;
const SENTENCE = new RegExp(`(?<!\\p{L})${some(IN_SENTENCE)}(?!\\p{L})`, 'iu');

/** @returns the function an answer opens with, without the sentence behind it */
function headOf(said: string): string {
  const at = BREAK.exec(said)?.index;
  if (at === undefined) return said;
  const head = said.slice(0, at).trim();
  const behind = said.slice(at + 1).split(BREAK)[0] ?? '';
  return head !== '' && SENTENCE.test(behind) ? head : said;
}

/**
 * Reads a function as written, without "zij is" before it, and without what is told behind it: `adviseur wonen,
 * bereikbaar op …`, `adviseur en mijn mail is …`.
 */
export function readFunctie(text: string): FunctieReading {
  const blank = text.length - text.trimStart().length;
  const opened = blank + (OPENS.exec(text.slice(blank))?.[0].length ?? 0);
  const led = opened + (LEAD.exec(text.slice(opened))?.[0].length ?? 0);
  const start = led + (FROM.exec(text.slice(led))?.[0].length ?? 0);
  const rest = text.slice(start);
  const found = TOLD.exec(rest);
  const cut = found && found.index > 0 ? rest.slice(0, found.index) : rest;
  const value = headOf(withoutEnd(cut, /[\s.,;(]/u));
  return { value, rests: [{ start, end: start + value.length }] };
}
