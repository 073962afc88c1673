const PLACEHOLDER = /\{(\p{L}+)\}/gu;

/** What stands for the names between braces. */
export type Values = Readonly<Record<string, string | number>>;

const said = (values: Values, name: string): string | undefined =>
  Object.hasOwn(values, name) ? String(values[name]) : undefined;

/**
 * @returns the text with `{name}` replaced, in one pass, so that braces in a value stay as they were typed; a name
 *   without a value stays as it is
 */
export function fill(text: string, values: Values): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => said(values, name) ?? whole);
}

/** @returns the names between braces, in order */
export function placeholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** @returns the text filled in; a line with a placeholder that has nothing to say is left out, with the blank line it leaves */
export function fillLines(text: string, values: Values): string {
  const lines = text.split('\n').filter((line) => placeholders(line).every((name) => said(values, name)));
  return fill(lines.join('\n'), values)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
