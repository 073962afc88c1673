import { findEmails } from '../contact/email.ts';
import { tokenise } from '../tokens.ts';
import { fold } from '../../text/fold.ts';
import { findFuncties } from './functies.ts';
import { HEADINGS, ORDINARY } from './nameWords.ts';

/** Two words or more with a capital, and the small words of surnames between them. */
export const CAPITALS =
  /(?<![\p{L}'’-])\p{Lu}[\p{L}'’-]{1,30}(?: (?:van|de|der|den|het|ten|ter|te|el|al|la)){0,3}(?: (?:de|der|den) )?(?: \p{Lu}[\p{L}'’-]{1,30}){1,3}/gu;
/** Letters of the shortest surname that proves something. */
const TELLING = 3;

/** @returns the names that an address in the same text is made of, whatever their words are: "Bouchra Amrani, b.amrani@…" */
export function namesByMail(text: string): { value: string; start: number; end: number }[] {
  const locals = findEmails(text).map(({ value }) => fold(value.split('@')[0] ?? '').replace(/[^a-z]/g, ''));
  if (locals.length === 0) return [];
  return [...text.matchAll(CAPITALS)].flatMap(({ 0: value, index: start }) => {
    const words = value.split(' ').map(fold);
    const surname = (words.at(-1) ?? '').replace(/[^a-z]/g, '');
    const initial = words[0]!.charAt(0);
    const fits = locals.some(
      (local) => surname.length >= TELLING && local.includes(surname) && local.startsWith(initial),
    );
    const isElse =
      words.some((word) => ORDINARY.has(word) || HEADINGS.has(word)) ||
      findFuncties(tokenise(value)).length > 0;
    return fits && !isElse ? [{ value, start, end: start + value.length }] : [];
  });
}
