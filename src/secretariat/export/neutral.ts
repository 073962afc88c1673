/**
 * What makes a spreadsheet take a cell for a formula, or a command (`|`), after any apostrophes and blanks that are
 * there already; full-width and small signs are read as the plain ones.
 */
const FORMULA = /^'*(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@|＝＋－＠｜﹦﹢﹣﹫−])/u;

/**
 * Makes a text safe to open in a spreadsheet: one that starts as a formula gets an apostrophe before it.
 * Nothing is lost: `plain` gives the text back exactly, also when it started with an apostrophe itself.
 */
export function neutral(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Undoes `neutral`. */
export function plain(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
