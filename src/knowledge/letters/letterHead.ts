import { escaped } from '../../text/pattern.ts';
import { stretchesIn } from '../../language/stretches.ts';
import { MONTHS } from '../../time/dutch.ts';
import type { Letter } from './letter.ts';
import type { LetterWords } from './letterWords.ts';

/** A line of a letter's head: a label as it stands there, and what belongs to it. */
export interface HeadLine {
  label: string;
  value: string;
}

const NUMBER = /\b(?:Lbr|Ledenbrief)\.?:?\s?(?:nr\.? ?)?(\d\d)\s?\/\s?(\d{1,3})(?!\d)/i;
const WRITTEN_DAY = new RegExp(`\\b\\d{1,2} (?:${MONTHS.join('|')}) \\d{4}\\b`, 'i');
/** Days of a head have their year; what they are counted from says nothing. */
const NO_DAY = '2000-01-01';
/** From so many labels on, a line is a whole head that lost its line ends. */
const WHOLE_HEAD = 3;

function labelPattern({ labels }: LetterWords, flags: string): RegExp {
  const all = Object.values(labels)
    .flat()
    .sort((a, b) => b.length - a.length)
    .map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(${all.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

const CELLS = /\t| {2}|\|/;

/**
 * @param lines of the head, with their blanks
 * @returns them with a line for each label of a row of labels, its value below it beside it: in a table, or where the
 * value starts nearest
 */
export function valuesBesideLabels(lines: string[], words: LetterWords): string[] {
  const whole = new RegExp(`^(?:${labelPattern(words, 'iu').source})\\s*:?$`, 'iu');
  const cellsOf = (line: string) => line.split(CELLS).filter((cell) => cell.trim() !== '');
  const isRow = (line: string | undefined) => {
    const cells = cellsOf(line ?? '');
    return cells.length > 1 && cells.every((cell) => whole.test(cell.trim()));
  };
  return lines.flatMap((line, at) => {
    if (isRow(line)) return [];
    if (!isRow(lines[at - 1])) return [line.replaceAll('|', ' ').replace(/\s+/g, ' ').trim()];
    const labels = cellsOf(lines[at - 1]!).map((label) => ({ label, start: lines[at - 1]!.indexOf(label) }));
    return cellsOf(line).map((value) => {
      const start = line.indexOf(value);
      const [near] = labels.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
      return `${near!.label.replace(/:\s*$/, '').trim()}: ${value.trim()}`;
    });
  });
}

/**
 * @param lines of the head, without markdown marks
 * @returns its labels with their values: beside the label, behind a colon, or below it up to the next label or blank line
 */
export function headLines(lines: string[], words: LetterWords): HeadLine[] {
  const anywhere = labelPattern(words, 'giu');
  const first = labelPattern(words, 'iu');
  const apart = lines.flatMap((line) => {
    const labels = [...line.matchAll(anywhere)];
    if (labels.length < WHOLE_HEAD) return [line];
    return [
      line.slice(0, labels[0]!.index),
      ...labels.map(({ index }, at) => line.slice(index, labels[at + 1]?.index)),
    ];
  });
  const found: HeadLine[] = [];
  let inside = false;
  for (const line of apart.map((one) => one.trim())) {
    const label = first.exec(line);
    if (label?.index === 0 && isLabel(line.slice(label[0].length))) {
      found.push({ label: label[0], value: line.slice(label[0].length).replace(/^\s*[:–-]?\s*/, '') });
      inside = true;
    } else if (line === '') inside = inside && found.at(-1)?.value === '';
    else if (inside) found.at(-1)!.value = `${found.at(-1)!.value} ${line}`.trim();
    else found.push({ label: '', value: line });
  }
  return found.filter(({ value }) => value !== '');
}

/** "Datum 26 maart" and "Datum:" are labels; "Aan de leden" is a line of its own. */
function isLabel(rest: string): boolean {
  return rest === '' || /^\s*:|^ +[–-] /.test(rest) || /^\s+[\p{Lu}\p{N}(-]/u.test(rest);
}

/** Where a letter says what its head does not. */
export interface Elsewhere {
  /** Labels among the first lines below the head. */
  labelled: HeadLine[];
  title: string;
  /** Lines about the signature. */
  dated: string[];
}

/** "Circulaire van 2 november 2009, nr. DGM 2009060686": a title that holds the head. */
const TITLE_DAY = new RegExp(`\\b(?:brief|circulaire) (?:van|d\\.?d\\.?) (${WRITTEN_DAY.source})`, 'i');
const TITLE_REFERENCE = /,? (?:nr\.|kenmerk|nummer) ([^,;]*\d[^,;]*)/i;
/** "Den Haag, 29 november 1996" on a line of its own. */
const DATED_LINE = new RegExp(`^(?:\\p{Lu}[\\p{L}'’ -]{1,30},? )?(${WRITTEN_DAY.source})\\.?$`, 'iu');

/** @returns what the head says of the letter, or else its title or signature; what could not be found is an empty string */
export function readHead(
  lines: HeadLine[],
  { labelled, title, dated }: Elsewhere,
  { labels }: LetterWords,
): Pick<Letter, 'number' | 'date' | 'subject' | 'kenmerk' | 'phone'> {
  const valueIn = (from: HeadLine[], part: keyof LetterWords['labels']) =>
    from.find(({ label }) => labels[part].includes(label.toLowerCase()))?.value ?? '';
  const own = lines.filter(
    ({ label, value }) => !labels.other.includes(label.toLowerCase()) && (label !== '' || value !== title),
  );
  const whole = own.map(({ label, value }) => `${label} ${value}`).join('\n');
  const below = valueIn(labelled, 'kenmerk');
  const reference = valueIn(lines, 'kenmerk') || (NUMBER.test(below) ? below : '');
  const beside = NUMBER.exec(reference);
  const number = beside ?? NUMBER.exec(whole);
  const written =
    TITLE_DAY.exec(title)?.[1] ?? dated.map((line) => DATED_LINE.exec(line.trim())?.[1]).find(Boolean);
  return {
    number: number ? `Lbr. ${number[1]}/${number[2]!.padStart(3, '0')}` : '',
    date:
      dayIn(valueIn(lines, 'date')) ||
      dayIn(whole) ||
      dayIn(valueIn(labelled, 'date')) ||
      dayIn(written ?? ''),
    subject: valueIn(lines, 'subject') || title || shortly(valueIn(labelled, 'subject')),
    kenmerk: kenmerkIn(reference, beside) || (TITLE_REFERENCE.exec(title)?.[1] ?? '').trim(),
    phone: valueIn(lines, 'phone'),
  };
}

/** Longest subject that is looked for outside the head, in characters: more is running text. */
const LONGEST_SUBJECT = 200;
const shortly = (text: string): string => (text.length <= LONGEST_SUBJECT ? text : '');

/** @returns the sender's own reference: before the letter's number, or behind it where no other series stands */
function kenmerkIn(reference: string, number: RegExpExecArray | null): string {
  if (!number) return reference;
  const before = reference
    .slice(0, number.index)
    .trim()
    .replace(/[,;–-]$/, '')
    .trim();
  if (before !== '') return before;
  const behind = reference.slice(number.index + number[0].length).split(/\s+/);
  return behind.find((word) => /\d{6}/.test(word)) ?? '';
}

/** @returns the first day with its year in a text */
function dayIn(text: string): string {
  if (!/\d{4}/.test(text)) return '';
  const day = stretchesIn(text, NO_DAY, NO_DAY).find(
    ({ from, to, start, end }) => from !== undefined && from === to && /\d{4}/.test(text.slice(start, end)),
  );
  return day?.from ?? '';
}
