/**
 * A text as the Agents Playground draws it above its chips: there it takes a text for Markdown only when a tag is in it, and
 * a quotation by its tag alone.
 */
export function playgroundText(markdown: string): string {
  const quoted = markdown.replace(
    /(?:^>.*(?:\n|$))+/gm,
    (lines) => `<blockquote>\n\n${lines.replace(/^> ?/gm, '')}\n\n</blockquote>\n\n`,
  );
  return `${quoted}\n\n<span></span>`;
}
