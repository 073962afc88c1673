/** Signs that nobody sees, and that change what a text is. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\u200d(?!\p{Extended_Pictographic})/gu;

/** Unicode's stream-safe text (UAX #15, part 13): no more than thirty marks without a joiner, which cannot be seen. */
const MANY_MARKS = /[\p{M}--\u034f]{30}(?=[\p{M}--\u034f])/gv;

/**
 * @returns a text with one way of writing each letter (NFC), in time proportional to its length: putting thousands of
 *   marks on one letter in order takes the engine the square of their number
 */
export function composed(text: string): string {
  return text.replace(MANY_MARKS, '$&\u034f').normalize('NFC');
}

/** @returns a text as it is stored: one way of writing each letter, no compatibility forms, nothing unseen, no blanks around it */
export function clean(text: string): string {
  const lines = composed(withoutCompatible(text.toWellFormed())).replace(/\r\n?|\u0085/g, '\n');
  return lines
    .replace(UNSEEN, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** One sign that programs put for several, and signs of another width: ĳ, ﬁ, Ａ, ＠. Fractions and the like keep their own. */
const COMPATIBLE = /[\u0132\u0133\ufb00-\ufb06\uff01-\uff5e\u3000]/g;

/** @returns a text with the letters that its compatibility forms stand for: Ĳmuiden is IJmuiden */
export function withoutCompatible(text: string): string {
  return text.replace(COMPATIBLE, (sign) => sign.normalize('NFKC'));
}
