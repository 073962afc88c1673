/** What makes a spreadsheet take a cell for a formula, after any apostrophes that are there already. */
const FORMULA = /^'*[=+\-@\t\r]/;

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
