import { inOneColumn } from './columns.ts';

/** Signs that programs put into text and nobody sees, and letters that they join. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const LIGATURES: [RegExp, string][] = [
  [/\ufb00/g, 'ff'],
  [/\ufb01/g, 'fi'],
  [/\ufb02/g, 'fl'],
  [/\ufb03/g, 'ffi'],
  [/\ufb04/g, 'ffl'],
  [/[\ufb05\ufb06]/g, 'st'],
  [/\u0132/g, 'IJ'],
  [/\u0133/g, 'ij'],
];

/** A footnote's mark behind a word; the raised figure of a measure (m², km³) is none. */
const NOTE_MARK = /(?<=[\p{L})”’".,;:])(?<!(?<!\p{L})[kcd]?m)(?:[¹²³⁰⁴-⁹]+|\[\d{1,2}\])/gu;
/** Two sentences without a blank between: a paragraph ended there before a program lost the line end. */
const GLUED = /(?<=(?:\p{Ll}{3}|\d{2}|[)”’])[.?!])(?=\p{Lu}\p{Ll}*[ ,])(?<!www\.\p{Ll}*\.)/gu;
/** The number that stands on a page; a line for people above the letter (`# bron: …`). */
const PAGE =
  /^\s*(?:-\s*\d{1,3}\s*-|(?:pagina|pag\.|blad|bladzijde)\s*\d{1,3}(?:\s*(?:van|\/)\s*\d{1,3})?)\s*$/i;
const SOURCE = /^#\s*(?:bron|source)\s*:/i;

/** @returns text without signs that nobody sees, with joined letters apart */
export function seen(text: string): string {
  const plain = LIGATURES.reduce(
    (done, [sign, letters]) => done.replace(sign, letters),
    text.normalize('NFC').replace(UNSEEN, '').replace(BLANKS, ' '),
  );
  return plain.replace(NOTE_MARK, '');
}

/** @returns a letter's lines without unseen signs, marks of notes and numbers of pages */
export function plainLines(source: string): string[] {
  const text = seen(source).replaceAll('****', '**\n**').replace(GLUED, '\n\n');
  return text.split(/\r\n|\r|\n|\f/).filter((line) => !PAGE.test(line) && !SOURCE.test(line));
}

/** @returns lines in the order in which one reads them: columns one after the other, rows of a table as cells between bars */
export function inReadingOrder(lines: string[]): string[] {
  const plain: string[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (end < lines.length && lines[end]!.trim() !== '') end++;
    plain.push(...inOneColumn(lines.slice(at, end)));
    if (end < lines.length) plain.push(lines[end]!);
    at = end + 1;
  }
  return plain;
}

/** What follows a hyphen that belongs to the word: "in- en uitvoer". */
const SHARED = /^(?:en|of|en\/of|tot|dan)\b/;

/**
 * @returns two lines of one paragraph as one, a word that was broken at the line's end whole again; a hyphen behind
 * capitals or one letter, or before a capital, is the word's own: BTW-regels, e-mail, Noord-Holland
 */
export function joinLines(text: string, next: string): string {
  if (/[\p{L}\p{N}][-\u2010]$/u.test(text) && /^\p{L}/u.test(next) && !SHARED.test(next)) {
    const broken = /\p{Ll}{2}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(next);
    return broken ? text.slice(0, -1) + next : text + next;
  }
  return `${text} ${next}`;
}
