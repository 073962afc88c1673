import { tokenise } from '../tokens.ts';
import type { Span } from '../left.ts';
import { fold } from '../../text/fold.ts';
import { opensFunctie } from './functies.ts';
import { CAPITALS } from './nameByMail.ts';
import { HEADINGS, LEADS, ORDINARY } from './nameWords.ts';

/** Before somebody who is named: "met Veerle Claessens", "haar assistent Jelmer Vonk". */
const LED = /(?:^|[\s(])(?:met|ik ben|naam is|heet|heten|is|mijn|onze|haar|zijn) $/iu;
/** Characters in which that stands. */
const NEAR = 30;

/** @returns rows of capitals that may be somebody, by what stands before them, whether or not a first name proves it */
export function possiblePeople(text: string): Span[] {
  return [...text.matchAll(CAPITALS)].flatMap(({ 0: value, index: start }) => {
    const words = value.split(' ').map(fold);
    if (words.some((word) => ORDINARY.has(word) || HEADINGS.has(word))) return [];
    const before = text.slice(Math.max(0, start - NEAR), start);
    const last = tokenise(before).at(-1);
    const isLed = LED.test(before) || (last !== undefined && (LEADS.has(last.text) || opensFunctie([last])));
    return isLed ? [{ start, end: start + value.length }] : [];
  });
}
