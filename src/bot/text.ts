import { composed } from '../text/clean.ts';

/** Control characters but tab and newline, zero-width characters, and marks that turn the reading direction. */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\u200D(?!\p{Extended_Pictographic})/gu;

/**
 * What someone typed, as it is kept: whole characters, one way of writing each, nothing that can't be seen,
 * lines separated by a newline, no blanks around it.
 */
export function tidyText(text: string): string {
  const seen = text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/&nbsp;|\u00A0/g, ' ')
    .replace(INVISIBLE, '');
  return composed(seen).trim();
}
