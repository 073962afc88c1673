import type { Span } from './takenBack.ts';

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

/** @returns the part of a mail in which a place stands: its head, how it greets, what it says, or who signed it */
export function partAt(text: string, { start }: Span): Part {
  let part: Part = 'body';
  let from = 0;
  for (const line of text.split('\n')) {
    const to = from + line.length;
    if (HEAD.test(line)) part = 'head';
    else if (part === 'head' && line.trim() !== '') part = 'body';
    if (CLOSING.test(line) && from > 0) part = 'signature';
    if (start <= to) {
      const before = line.slice(0, Math.max(0, start - from));
      if (part === 'body' && (GREETING.test(line) || GREETED.test(before))) return 'greeting';
      return SIGNED.test(before) ? 'signature' : part;
    }
    from = to + 1;
  }
  return part;
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
