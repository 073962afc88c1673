import { withoutEnd } from '../../text/pattern.ts';
import type { Span } from '../left.ts';

/** What an answer to "wat is de functie?" says: what stands there, up to what is about something else. */
export interface FunctieReading {
  readonly value: string;
  readonly rests: readonly Span[];
}

/** Words with which people begin to speak. */
const OPENERS = /^(?:(?:nou|ja|nee|tja|eh+m?|hm+|oke|oké|ok|goed|gewoon|dat is|dus|hallo|hoi)[\s,.:]+)+/iu;
/** Since when somebody is that. */
const SINCE =
  /^(?:nu|inmiddels|tegenwoordig|al|sinds (?:kort|vandaag|gisteren|vorig jaar|\d{1,2} \p{L}{3,9}|\p{L}{3,9}))\s+(?:een\s+)?/iu;
const LEAD =
  /^(?:(?:zij|ze|hij|ik|die|dat|deze persoon)\s+(?:is|ben|werkt|werk|zegt|schrijft)(?: :|:)?\s+(?:als\s+)?(?:(?:een|onze|de)\s+)?|[\p{L}-]{2,30} is\s+(?:(?:een|onze)\s+)?|(?:(?:haar|zijn|mijn|de)\s+)?functie(?: is|:| :)?\s+|als\s+|werkzaam als\s+)/iu;
/** Where the function ends and something else is told. */
const ELSE =
  /(?<=[\s,;(.])(?:(?:en (?=mijn|haar|zijn|ons|onze|uw))?(?:mijn|haar|zijn|hun|ons|onze|uw)(?!\p{L})|(?:e-?mail|mail(?:adres)?|tel|telefoon|mobiel|bereikbaar|te bereiken)(?=[\s:.]|$)|en (?:ik|zij|ze|hij|we|wij|is|ben|heeft|wil|kan)(?!\p{L})|(?:maar|want|omdat|zij|ze|hij|ik|hier|daar|zegt|zei|denk|dacht|geloof|volgens|heet|dus)(?!\p{L}))/iu;

/** Words at which a function is over: what they open is a sentence. */
const OVER =
  /(?<!\p{L})(?:vraagt|vroeg|wil|zegt|kiest|gaat|stuurt|heeft|had|meldt|komt|doet|denkt|mij|me|hem|haar|hij|zij|ze|ik|ook|nog|graag|sinds|die|dat|want|maar|die|bereikbaar|te bereiken)(?!\p{L}).*$/isu;

const SIGN = /[\s,;.:(–-]/u;

/** @returns a function without the words behind it that belong to the sentence */
export function functieOnly(text: string): string {
  const said = withoutEnd(text.replace(OVER, ''), SIGN);
  return withoutEnd(said.replace(/[ ,;](?:en|of|met|voor|van|bij|in|de|het)$/iu, ''), SIGN);
}

/** Where a part of an answer ends that may be a function by itself. */
const BREAK = /[,;.] | [-–(]/u;
/** Words of a sentence: what holds one is no part of a function. */
const SENTENCE =
  /(?<!\p{L})(?:ik|wij|we|u|hij|zij|ze|je|is|ben|heb|heeft|had|kan|mag|nog|maar|want|sinds|dat|bel|bellen|bereikbaar|werk|werkt|werkzaam|kom|komt|volgend|vanaf|tot|daarvoor|vroeger|graag|trouwens|overigens|hoor|toch|denk|geloof|dus)(?!\p{L})/iu;

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
  const opened = blank + (OPENERS.exec(text.slice(blank))?.[0].length ?? 0);
  const led = opened + (LEAD.exec(text.slice(opened))?.[0].length ?? 0);
  const start = led + (SINCE.exec(text.slice(led))?.[0].length ?? 0);
  const rest = text.slice(start);
  const found = ELSE.exec(rest);
  const cut = found && found.index > 0 ? rest.slice(0, found.index) : rest;
  const value = headOf(withoutEnd(cut, /[\s.,;(]/u));
  return { value, rests: [{ start, end: start + value.length }] };
}
