import type { Block, Letter } from './letter.ts';
import { headLines, readHead, valuesBesideLabels } from './letterHead.ts';
import type { HeadLine } from './letterHead.ts';
import type { LetterWords } from './letterWords.ts';
import { openingOf } from './opening.ts';
import { inReadingOrder, joinLines, plainLines } from './plainLines.ts';
import { opensWith, signatureIn, signerOf } from './signature.ts';

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

/** A line of the head keeps its blanks: they say which value stands below which label. */
const spaced = (line: string): string => line.replace(/^#+ ?/, '').replace(/[*_`~]+/g, '');
const unmarked = (line: string): string => bare(line).replace(/^#+ ?/, '');

const ITEM =
  /^\s*(?:([-•·–◦▪]|\*(?=\s)|\d{1,2}[.)]) ?(?=\S)(?:[a-z][.)] )?|[a-z](?:\)|\.(?= \p{Lu})) +(?=\S))/u;
const ROW = /^\|.*\|$/;
const RULE = /^\|[\s:|-]+\|$/;
const NOTE = /^(?:\[\d{1,2}\]|[¹²³⁴-⁹]|\^\d{1,2}|\d{1,2}\)?\s+(?=Zie |Kamerstukken|Stcrt|Stb))/u;

/** Below a signature a line with a number is a note. */
const NUMBERED = /^\d{1,2}[.)]? +\p{Lu}/u;
/** In so many lines below the head a label that was read after the text it stands beside is looked for. */
const NEAR_THE_TOP = 60;

interface Paragraph {
  text: string;
  lines: string[];
  item: boolean;
  /** Marked as a heading. */
  mark: boolean;
  /** Has a number in front. */
  numbered: boolean;
}

/** Groups of lines without a blank line in between; a list item and a row of a table start a group of their own. */
function paragraphs(lines: string[]): Paragraph[] {
  const found: Paragraph[] = [];
  let open = false;
  for (const raw of lines) {
    const line = bare(raw);
    const item = ITEM.exec(raw);
    const row = ROW.test(line);
    const mark = line.startsWith('#');
    if (line === '' || RULE.test(line)) open = false;
    else if (item || row || mark || !open) {
      const text = row ? cells(line) : line.replace(/^#+ ?/, '').replace(item ? ITEM : /^$/, '');
      const numbered = item !== null && /^\s*\d/.test(item[0]);
      found.push({ text, lines: [text], item: item !== null || row, mark, numbered });
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

/** "2. Vervolg" between two paragraphs is a heading with a number, and no list of one item. */
function isSection(parts: Paragraph[], at: number, words: LetterWords): boolean {
  const [before, part, next] = [parts[at - 1], parts[at]!, parts[at + 1]];
  if (part.mark && !part.item) return true;
  if (part.item && (!part.numbered || before?.item || !next || next.item)) return false;
  return isHeading(part.text, next?.text, words);
}

function bodyBlocks(parts: Paragraph[], words: LetterWords): Block[] {
  const blocks: Block[] = [];
  let section = '';
  parts.forEach((part, at) => {
    if (NOTE.test(part.text)) blocks.push({ section: FOOTNOTES, text: part.text, kind: 'paragraph' });
    else if (opensWith(part.text, words.salutation) && part.text.length <= LONGEST_HEADING)
      section = 'Inleiding';
    else if (words.footnotes.includes(part.text.toLowerCase())) section = FOOTNOTES;
    else if (isSection(parts, at, words)) section = part.text;
    else blocks.push({ section, text: part.text, kind: part.item ? 'item' : 'paragraph' });
  });
  return blocks;
}

/** A number of a section, such as "1" or "IV", is no subject. */
const ONLY_NUMBER = /^[\dIVX]{1,4}[.)]?$/;

/** @returns a letter's title: its first marked heading, or else a short line above the text that says no address and no day */
function titleOf(head: HeadLine[], marked: string[], parts: Paragraph[], words: LetterWords): string {
  const title = marked.find((text) => !ONLY_NUMBER.test(text));
  if (title !== undefined) return title;
  const lines = head.length > 0 ? head.filter(({ label }) => label === '').map(({ value }) => value) : [];
  const first = head.length > 0 ? lines.find((line) => !opensWith(line, words.addressed)) : parts[0]?.text;
  const next = parts[head.length > 0 ? 0 : 1]?.text;
  return first !== undefined && !/\d{4}$/.test(first) && isHeading(first, next, words) ? first : '';
}

/**
 * Reads a letter as it comes: head, summary, the head again, salutation, sections, signature, what was added, notes.
 * @param id file name without ending
 * @param source the file's text
 * @returns the letter; what could not be found is an empty string
 */
export function parseLetter(id: string, source: string, words: LetterWords): Letter {
  const opened = openingOf(plainLines(source), bare, words);
  const head = headLines(valuesBesideLabels(opened.head.map(spaced), words), words);
  const parts = paragraphs(inReadingOrder(opened.rest));
  const { start, end } = signatureIn(parts, words);
  const isNote = ({ text }: Paragraph) => NOTE.test(text) || NUMBERED.test(text);
  const signature = parts
    .slice(start, end)
    .filter(({ text }) => !words.footnotes.includes(text.toLowerCase()));
  const signed = signature.filter((part) => !isNote(part));
  const marked = [
    ...opened.head
      .map(bare)
      .filter((line) => line.startsWith('#'))
      .map(unmarked),
    ...markedIn(parts),
  ];
  const title = titleOf(head, marked, parts, words);
  const dated = parts.slice(Math.max(start - 2, 0), end).flatMap(({ lines }) => lines);
  const labelled = headLines(opened.rest.slice(0, NEAR_THE_TOP).map(bare), words);
  return {
    id,
    ...readHead(head, { labelled, title, dated }, words),
    signer: signerOf(signed, words),
    blocks: [
      ...head.map(({ label, value }): Block => ({
        section: HEAD,
        text: `${label} ${value}`.trim(),
        kind: 'head',
      })),
      ...bodyBlocks(parts.slice(0, start), words),
      ...signed
        .map(({ lines }) => lines.filter((line) => !isClosing(line, words)).join(' '))
        .filter((text) => text !== '')
        .map((text): Block => ({ section: SIGNATURE, text, kind: 'signature' })),
      ...signature.filter(isNote).map(({ text }): Block => ({ section: FOOTNOTES, text, kind: 'paragraph' })),
      ...bodyBlocks(parts.slice(end), words),
    ],
  };
}

const markedIn = (parts: Paragraph[]): string[] => parts.filter(({ mark }) => mark).map(({ text }) => text);

/** Such a line says nothing; one with the name behind it does. */
const isClosing = (text: string, { closing }: LetterWords): boolean =>
  closing.includes(text.toLowerCase().replace(/[,.]$/, ''));
