import type { Block, Letter } from './letter.ts';
import { headLines, readHead } from './letterHead.ts';
import type { LetterWords } from './letterWords.ts';
import { joinLines, plainLines } from './plainLines.ts';

/** The section of what stands above a letter, of what stands below it, and of its notes. */
export const HEAD = 'Briefhoofd';
const SIGNATURE = 'Ondertekening';
const FOOTNOTES = 'Voetnoten';
/** Longest heading, in characters. */
const LONGEST_HEADING = 90;

/** @returns the line without markdown marks, placeholders and stray blanks; list marks stay */
function bare(line: string): string {
  return line
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*_`~]+/g, '')
    .replace(/\([^()]*invoegen\)/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const ITEM = /^\s*([-*•·–]|\d{1,2}[.)]) ?(?=\S)(?:[a-z][.)] )?/;
const ROW = /^\|.*\|$/;
const RULE = /^\|[\s:|-]+\|$/;
const NOTE = /^(?:\[\d{1,2}\]|[¹²³⁴-⁹]|\^\d{1,2}|\d{1,2}\)?\s+(?=Zie |Kamerstukken|Stcrt|Stb))/u;

interface Paragraph {
  text: string;
  lines: string[];
  item: boolean;
  /** Marked as a heading. */
  mark: boolean;
}

/** Groups of lines without a blank line in between; a list item and a row of a table start a group of their own. */
function paragraphs(lines: string[]): Paragraph[] {
  const found: Paragraph[] = [];
  let open = false;
  for (const raw of lines) {
    const line = bare(raw);
    const item = ITEM.exec(raw);
    const row = ROW.test(line);
    if (line === '' || RULE.test(line)) open = false;
    else if (item || row || !open) {
      const mark = line.startsWith('#');
      const text = row ? cells(line) : line.replace(/^#+ ?/, '').replace(item ? ITEM : /^$/, '');
      found.push({ text, lines: [text], item: item !== null || row, mark });
      open = !mark && !row;
    } else {
      const last = found.at(-1)!;
      last.text = joinLines(last.text, line);
      last.lines.push(line);
    }
  }
  return found.filter(({ text }) => text !== '');
}

/** A row of a table, its cells apart. */
function cells(row: string): string {
  return row
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' | ');
}

const opensWith = (text: string, words: string[]): boolean =>
  words.some((word) => text.toLowerCase().startsWith(word));

/**
 * A heading has no mark of its own in these letters: it is a short line that ends like no sentence
 * and that running text follows.
 */
function isHeading(text: string, next: string | undefined, { closing }: LetterWords): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    /^\p{Lu}/u.test(text) &&
    !/[.,:;!]$/.test(text) &&
    next !== undefined &&
    !opensWith(next, closing)
  );
}

function bodyBlocks(parts: Paragraph[], words: LetterWords): Block[] {
  const blocks: Block[] = [];
  let section = '';
  parts.forEach((part, at) => {
    if (NOTE.test(part.text)) blocks.push({ section: FOOTNOTES, text: part.text, kind: 'paragraph' });
    else if (opensWith(part.text, words.salutation) && part.text.length <= LONGEST_HEADING)
      section = 'Inleiding';
    else if (words.footnotes.includes(part.text.toLowerCase())) section = FOOTNOTES;
    else if (!part.item && (part.mark || isHeading(part.text, parts[at + 1]?.text, words)))
      section = part.text;
    else blocks.push({ section, text: part.text, kind: part.item ? 'item' : 'paragraph' });
  });
  return blocks;
}

/** The name under a letter: below the line that says on whose behalf it is signed. */
function signerOf(signature: Paragraph[], { onBehalf, closing }: LetterWords): string {
  const lines = signature.flatMap((part) => part.lines);
  return lines.find((line) => !opensWith(line, closing) && !opensWith(line, onBehalf)) ?? '';
}

/**
 * Reads a letter as it comes: head, summary, the head again, salutation, sections, signature, notes.
 * @param id file name without ending
 * @param source the file's text
 * @returns the letter; what could not be found is an empty string
 */
export function parseLetter(id: string, source: string, words: LetterWords): Letter {
  const lines = plainLines(source);
  const names = lines.map((line) => bare(line).toLowerCase());
  const summary = names.findIndex((line) => words.summary.includes(line));
  const again = names.findIndex((line, at) => at > summary && words.again.includes(line));
  const salutation = names.findIndex((line) => opensWith(line, words.salutation));
  const headEnd = summary >= 0 ? summary : Math.max(salutation, 0);
  const head = headLines(lines.slice(0, headEnd).map(bare), words);
  const repeated = again > headEnd && salutation > again;
  const parts = paragraphs(
    repeated ? [...lines.slice(headEnd, again), '', ...lines.slice(salutation)] : lines.slice(headEnd),
  );
  const end = parts.findIndex((part) => opensWith(part.text, words.closing));
  const [body, below] = end < 0 ? [parts, []] : [parts.slice(0, end), parts.slice(end)];
  const signature = below.filter(
    ({ text }) => !NOTE.test(text) && !words.footnotes.includes(text.toLowerCase()),
  );
  const notes = below.filter(({ text }) => NOTE.test(text));
  const read = readHead(head, words);
  return {
    id,
    ...read,
    subject: read.subject || (parts.find(({ mark }) => mark)?.text ?? ''),
    signer: signerOf(signature, words),
    blocks: [
      ...head.map(({ label, value }): Block => ({
        section: HEAD,
        text: `${label} ${value}`.trim(),
        kind: 'head',
      })),
      ...bodyBlocks(body, words),
      ...signature.slice(1).map(({ text }): Block => ({ section: SIGNATURE, text, kind: 'signature' })),
      ...notes.map(({ text }): Block => ({ section: FOOTNOTES, text, kind: 'paragraph' })),
    ],
  };
}
