import { withoutEnd } from '../../text/pattern.ts';
import type { Span } from '../left.ts';

/** What an answer to "wat is de functie?" says: what stands there, up to what is about something else. */
export interface FunctieReading {
  readonly value: string;
  readonly rests: readonly Span[];
}

const LEAD =
  /^(?:(?:zij|ze|hij|ik|die|dat|deze persoon)\s+(?:is|ben|werkt|werk|zegt|schrijft)(?: :|:)?\s+(?:als\s+)?(?:(?:een|onze|de)\s+)?|\p{L}{2,20} is\s+(?:(?:een|onze)\s+)?|(?:(?:haar|zijn|mijn|de)\s+)?functie(?: is|:| :)?\s+|als\s+|werkzaam als\s+)/iu;
/** Where the function ends and something else is told. */
const ELSE =
  /(?<=[\s,;(.])(?:(?:en (?=mijn|haar|zijn|ons|onze|uw))?(?:mijn|haar|zijn|hun|ons|onze|uw)(?!\p{L})|(?:e-?mail|mail(?:adres)?|tel|telefoon|mobiel|bereikbaar|te bereiken)(?=[\s:.]|$)|en (?:ik|zij|ze|hij|we|wij|is|ben|heeft|wil|kan)(?!\p{L})|(?:maar|want|omdat|zij|ze|hij|ik)(?!\p{L}))/iu;

/**
 * Reads a function as written, without "zij is" before it, and without what is told behind it: `adviseur wonen,
 * bereikbaar op …`, `adviseur en mijn mail is …`.
 */
export function readFunctie(text: string): FunctieReading {
  const blank = text.length - text.trimStart().length;
  const start = blank + (LEAD.exec(text.slice(blank))?.[0].length ?? 0);
  const rest = text.slice(start);
  const found = ELSE.exec(rest);
  const cut = found && found.index > 0 ? rest.slice(0, found.index) : rest;
  const value = withoutEnd(cut, /[\s.,;(]/u);
  return { value, rests: [{ start, end: start + value.length }] };
}
