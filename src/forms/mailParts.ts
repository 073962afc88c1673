import type { Span } from '../language/left.ts';

/** Where something stands in a text that may be a mail. */
export type Part = 'head' | 'greeting' | 'body' | 'signature';

const HEAD = /^ ?>? ?(?:van|from|verzonden|sent|aan|to|cc|bcc|onderwerp|subject|datum|date) ?:/iu;
const HELLO =
  '^ ?>? ?(?:beste|geachte|dag|hallo|hoi|hi|hey|ha|dear|goede(?:morgen|middag|n?avond|ndag)|goeiemorgen|lieve)(?!\\p{L})';
const GREETING = new RegExp(`${HELLO}[^.!?\\n]{0,60}[,!:]?$`, 'iu');
const GREETED = new RegExp(`${HELLO} (?:(?:heer|mevrouw|mw\\.?|dhr\\.?|collega) )?$`, 'iu');
const SIGNED = /(?<!\p{L})(?:groet(?:en|jes)?|mvg|gr\.?|hoogachtend),? (?:van )?$/iu;
const CLOSING =
  /^ ?>? ?(?:(?:met )?(?:(?:vriendelijke|hartelijke|beste|collegiale|warme) )?groet(?:en|jes)?|m\.?v\.?g\.?|mvg|hoogachtend|gr\.?|(?:(?:kind|best) )?regards|alvast (?:hartelijk )?(?:dank|bedankt))(?!\p{L})/iu;

interface Line {
  start: number;
  text: string;
  part: Part;
}

let last: { text: string; lines: Line[] } = { text: '', lines: [] };

/** The lines of a text with the part each belongs to; a text is asked about many times in a row. */
function linesOf(text: string): Line[] {
  if (last.text === text) return last.lines;
  const lines: Line[] = [];
  let part: Part = 'body';
  let start = 0;
  for (const line of text.split('\n')) {
    if (HEAD.test(line)) part = 'head';
    else if (part === 'head' && line.trim() !== '') part = 'body';
    if (CLOSING.test(line) && start > 0) part = 'signature';
    lines.push({ start, text: line, part: part === 'body' && GREETING.test(line) ? 'greeting' : part });
    start += line.length + 1;
  }
  last = { text, lines };
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
export function partAt(text: string, { start }: Span): Part {
  const line = lineAt(linesOf(text), start);
  const before = line.text.slice(0, start - line.start);
  if (line.part === 'body' && before.length <= NEAR && GREETED.test(before)) return 'greeting';
  return SIGNED.test(before.slice(-NEAR)) ? 'signature' : line.part;
}

/** @returns whether a mail of somebody else stands in a text, below words of one's own */
export function isForwarded(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const at = lines.findIndex((line) => GREETING.test(line) || HEAD.test(line));
  const again = lines.findIndex((line, place) => place > 0 && (GREETING.test(line) || HEAD.test(line)));
  const opens = at === 0 && GREETING.test(lines[0] ?? '') && again > 1;
  return (at > 0 || opens) && lines.some((line) => CLOSING.test(line));
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
