import type { MailSigns } from './said/mail.ts';
import type { Span } from '../language/left.ts';

/** Where something stands in a text that may be a mail. */
export type Part = 'head' | 'greeting' | 'body' | 'signature';

interface Line {
  start: number;
  text: string;
  part: Part;
}

let last: { text: string; signs?: MailSigns; lines: Line[] } = { text: '', lines: [] };

/** The lines of a text with the part each belongs to; a text is asked about many times in a row. */
function linesOf(text: string, signs: MailSigns): Line[] {
  if (last.text === text && last.signs === signs) return last.lines;
  const lines: Line[] = [];
  let part: Part = 'body';
  let start = 0;
  for (const line of text.split('\n')) {
    if (signs.head.test(line)) part = 'head';
    else if (part === 'head' && line.trim() !== '') part = 'body';
    if (signs.closing.test(line) && start > 0) part = 'signature';
    lines.push({ start, text: line, part: part === 'body' && signs.greeting.test(line) ? 'greeting' : part });
    start += line.length + 1;
  }
  last = { text, signs, lines };
  return lines;
}

/** The line in which a place stands, found by halving. */
function lineAt(lines: Line[], place: number): Line {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lines[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return lines[low]!;
}

/** Characters before a name in which its greeting or "groeten" stands. */
const NEAR = 40;

/** @returns the part of a mail in which a place stands: its head, how it greets, what it says, or who signed it */
export function partAt(text: string, { start }: Span, signs: MailSigns): Part {
  const line = lineAt(linesOf(text, signs), start);
  const before = line.text.slice(0, start - line.start);
  if (line.part === 'body' && before.length <= NEAR && signs.greeted.test(before)) return 'greeting';
  return signs.signed.test(before.slice(-NEAR)) ? 'signature' : line.part;
}

/** @returns where the closing of a mail and all below it stand; undefined when there is none */
export function signatureIn(text: string, signs: MailSigns): Span | undefined {
  const closing = linesOf(text, signs).find(({ part }) => part === 'signature');
  return closing && { start: closing.start, end: text.length };
}

/** @returns whether a mail of somebody else stands in a text, below words of one's own */
export function isForwarded(text: string, { head, greeting, closing }: MailSigns): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const at = lines.findIndex((line) => greeting.test(line) || head.test(line));
  const again = lines.findIndex((line, place) => place > 0 && (greeting.test(line) || head.test(line)));
  const opens = at === 0 && greeting.test(lines[0] ?? '') && again > 1;
  return (at > 0 || opens) && lines.some((line) => closing.test(line));
}

/** @returns the sentence or line around a place */
export function sentenceAt(text: string, { start, end }: Span): Span {
  const before = Math.max(
    text.lastIndexOf('\n', start - 1),
    [...text.slice(0, start).matchAll(/[.!?]\s+(?=\p{Lu})/gu)].at(-1)?.index ?? -1,
  );
  const behind = /\n|[.!?](?=\s+\p{Lu})|[.!?]?$/u.exec(text.slice(end));
  return { start: before + 1, end: end + (behind?.index ?? 0) };
}
