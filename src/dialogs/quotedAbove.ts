/** A few lines that quote a question, right at the begin of a message, and the blank ones behind them. */
const QUOTED = /^(?:>[^\n?]{0,200}\n){0,2}>[^\n?]{0,300}\?[^\n]{0,40}\n\s*(?=[^>\s])/u;
/** How a line begins that is copied from a chat: when it was said, and by whom where a colon follows. */
const STAMPED = /^\[\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?,? \d{1,2}[:.]\d{2}\] ?/u;

/**
 * @returns a message without the question that it quotes above its answer, and without the stamps of lines that are copied
 *   from a chat; who is named behind a stamp, on a line of their own, only said what follows
 */
export function withoutQuote(text: string): string {
  const own = text.replace(QUOTED, '');
  if (!STAMPED.test(own)) return own;
  const lines = own.split('\n').map((line) => {
    const bare = line.replace(STAMPED, '');
    if (bare === line) return line;
    const [, said] = /^[^:\n]{1,60}:\s*(\S.*)$/u.exec(bare) ?? [];
    return said ?? '';
  });
  const kept = lines.filter((line) => line.trim() !== '').join('\n');
  return kept === '' ? own.replace(STAMPED, '') : kept;
}
