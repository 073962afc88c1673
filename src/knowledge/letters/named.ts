import { stretchesIn } from '../../language/stretches.ts';
import type { Stretch } from '../../language/stretches.ts';
import { dutchDay, MONTHS } from '../../time/dutch.ts';
import type { AnnotatedLetter } from '../knowledge.ts';

/** Which letter a message names by its number, its date or its year. */
export type NamedLetters =
  /** Ids of the letters that are meant, and what the message says besides. */
  | { kind: 'known'; letters: string[]; besides: string }
  /** It names a letter that is not there; `name` is how a sentence can say it. */
  | { kind: 'unknown'; name: string }
  | { kind: 'none' };

/**
 * "Lbr. 18/009", "ledenbrief 13/69"; three figures behind a stroke need no word in front. With another sign between,
 * "Lbr 18-009", they need the word for a letter, as they may be a day or an amount.
 */
const NUMBER =
  /(?<![\d/])(?:((?:lbr\.?|(?:leden)?brief)(?:\s+(?:met\s+)?(?:kenmerk|nummer|nr\.?))?|kenmerk|nummer|nr\.?)\s*(?:20(?=\d{2}\D))?)?(\d{2})(\/|[-–.\s])(\d{1,3})(?!\d|[-–./]\d)/giu;
/** "COS/U201800195", or its last part alone. */
const KENMERK = /(?<![\p{L}\d/])(?:\p{L}{2,6}\/)*U\d{6,10}(?!\d)/giu;
/** What stands before the day of a letter: "de brief van", "de ledenbrief van de VNG uit". */
const LETTER_OF =
  /(?<!\p{L})(?:leden)?(?:brief|circulaire)(?:\s+[\p{L}-]+){0,7}?\s+(?:van|uit|d\.?d\.?|op)\s*(?:de\s+|het\s+|datum\s+)?$/iu;

/** @param letters newest first: what has no year of its own is read as near to the newest as can be */
export function lettersNamed(text: string, letters: readonly AnnotatedLetter[]): NamedLetters {
  const meant = [...byNumber(text, letters), ...byKenmerk(text, letters), ...byDay(text, letters)];
  const known = meant.flatMap((one) => ('letters' in one ? one.letters : []));
  if (known.length > 0) return { kind: 'known', letters: [...new Set(known)], besides: without(text, meant) };
  const missing = meant.find((one) => 'name' in one);
  return missing ? { kind: 'unknown', name: missing.name } : { kind: 'none' };
}

/** A day, month or year of the calendar; `vorige week` names no letter. */
const DATED = new RegExp(`\\d|${MONTHS.join('|')}`, 'i');

/** What stands from `start` to `end` names letters, or one that is not there. */
type Meant = { start: number; end: number } & ({ letters: string[] } | { name: string });

function without(text: string, spans: Meant[]): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

function byNumber(text: string, letters: readonly AnnotatedLetter[]): Meant[] {
  return [...text.matchAll(NUMBER)].flatMap((match): Meant[] => {
    const [all, word = '', year = '', sign = '', serial = ''] = match;
    const span = { start: match.index, end: match.index + all.length };
    const isLetter = /^lbr|brief/i.test(word);
    if (serial.length < 3 && !(isLetter && sign === '/')) return [];
    if (sign !== '/' && !isLetter) return [];
    const number = `${year}/${serial.padStart(3, '0')}`;
    const found = letters.filter(({ letter }) => letter.number.endsWith(` ${number}`));
    const letterIds = found.map(({ letter }) => letter.id);
    return [found.length > 0 ? { ...span, letters: letterIds } : { ...span, name: `Lbr. ${number}` }];
  });
}

function byKenmerk(text: string, letters: readonly AnnotatedLetter[]): Meant[] {
  return [...text.matchAll(KENMERK)].map(({ 0: written, index }): Meant => {
    const span = { start: index, end: index + written.length };
    const last = written.toUpperCase().split('/').at(-1)!;
    const found = letters.filter(({ letter }) => letter.kenmerk.toUpperCase().endsWith(last));
    if (found.length > 0) return { ...span, letters: found.map(({ letter }) => letter.id) };
    return { ...span, name: `Een brief met kenmerk ${written}` };
  });
}

function byDay(text: string, letters: readonly AnnotatedLetter[]): Meant[] {
  const newest = letters[0]?.letter.date;
  if (!newest || !/brief|circulaire/i.test(text)) return [];
  return stretchesIn(text, newest, newest).flatMap((one): Meant[] => {
    if (!LETTER_OF.test(text.slice(0, one.start))) return [];
    const written = text.slice(one.start, one.end);
    if (!DATED.test(written)) return [];
    const found = letters.filter(({ letter }) => isFrom(letter.date, one, written));
    const span = { start: one.start, end: one.end };
    if (found.length > 0) return [{ ...span, letters: found.map(({ letter }) => letter.id) }];
    return isSpokenOf(one, letters) ? [] : [{ ...span, name: nameOf(one, written) }];
  });
}

/** Without a year the day and month decide: "de brief van 29 augustus". */
function isFrom(date: string, { from, to }: Stretch, written: string): boolean {
  if (from === undefined || to === undefined) return false;
  if (/\d{4}/.test(written)) return from <= date && date <= to;
  const day = date.slice(5);
  return from.slice(0, 4) === to.slice(0, 4) && from.slice(5) <= day && day <= to.slice(5);
}

/** A letter of another day that a known letter tells of, such as the one before it. */
function isSpokenOf({ from, to }: Stretch, letters: readonly AnnotatedLetter[]): boolean {
  return letters.some(({ events }) =>
    events.some(
      ({ kind, from: day }) =>
        kind === 'past' &&
        day !== undefined &&
        from !== undefined &&
        to !== undefined &&
        from <= day &&
        day <= to,
    ),
  );
}

function nameOf({ from, to }: Stretch, written: string): string {
  return from !== undefined && from === to
    ? `Een brief van ${dutchDay(from, /\d{4}/.test(written))}`
    : `Een brief van ${written.trim()}`;
}
