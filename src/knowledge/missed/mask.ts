import { maskNamesIn, nameSpans } from './maskNames.ts';
import { composed } from '../../text/clean.ts';

/** What stands in the place of something personal. */
const MASKS: [RegExp, string][] = [
  [/(?<!\S)\S[^\s@]*@\S+/gu, '[e-mail]'],
  [/https?:\/\/\S+/gi, '[webadres]'],
  [/(?<![\p{L}\d])(?:\+|00)?\d[\d\s().-]{7,}\d/gu, '[nummer]'],
  [/\b\d{4}\s?[A-Z]{2}\b/g, '[postcode]'],
];
const NUMBER = /(?<![\p{L}\d])\d{5,}(?!\d)/gu;

/** Longest question that is kept, in characters. */
const LENGTH = 500;

/**
 * A question as it may be kept for editors: without names, addresses and numbers that point to someone.
 * Names are known by their capitals and by titles; better one mask too many than one too few.
 */
export function maskPersonal(text: string): string {
  let masked = composed(text.slice(0, LENGTH * 4));
  for (const [pattern, mask] of MASKS) masked = masked.replace(pattern, mask);
  return maskNamesIn(masked, nameSpans).replace(NUMBER, '[nummer]').slice(0, LENGTH);
}
