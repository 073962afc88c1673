import { escaped } from '../../text/pattern.ts';
import { MONTHS, parseDutchDay } from '../../time/dutch.ts';
import type { Letter } from './letter.ts';
import type { LetterWords } from './letterWords.ts';

/** A line of a letter's head: a label as it stands there, and what belongs to it. */
export interface HeadLine {
  label: string;
  value: string;
}

const NUMBER = /\bLbr\.? ?\d\d\/\d+/i;
const WRITTEN_DAY = new RegExp(`\\b\\d{1,2} (?:${MONTHS.join('|')}) \\d{4}\\b`, 'i');
const FIGURES_DAY = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/;
/** From so many labels on, a line is a whole head that lost its line ends. */
const WHOLE_HEAD = 3;

function labelPattern({ labels }: LetterWords, flags: string): RegExp {
  const all = Object.values(labels)
    .flat()
    .sort((a, b) => b.length - a.length)
    .map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(${all.join('|')})(?![\\p{L}\\p{N}])`, flags);
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
      found.push({ label: label[0], value: line.slice(label[0].length).replace(/^\s*:?\s*/, '') });
      inside = true;
    } else if (line === '') inside = inside && found.at(-1)?.value === '';
    else if (inside) found.at(-1)!.value = `${found.at(-1)!.value} ${line}`.trim();
    else found.push({ label: '', value: line });
  }
  return found.filter(({ value }) => value !== '');
}

/** "Datum 26 maart" and "Datum:" are labels; "Aan de leden" is a line of its own. */
function isLabel(rest: string): boolean {
  return rest === '' || /^\s*:/.test(rest) || /^\s+[\p{Lu}\p{N}(-]/u.test(rest);
}

/** @returns what the head says of the letter; what could not be found is an empty string */
export function readHead(
  lines: HeadLine[],
  { labels }: LetterWords,
): Pick<Letter, 'number' | 'date' | 'subject' | 'kenmerk' | 'phone'> {
  const valueOf = (part: keyof LetterWords['labels']) =>
    lines.find(({ label }) => labels[part].includes(label.toLowerCase()))?.value ?? '';
  const whole = lines.map(({ label, value }) => `${label} ${value}`).join('\n');
  const reference = valueOf('kenmerk');
  const number = NUMBER.exec(reference) ?? NUMBER.exec(whole);
  const beside = NUMBER.exec(reference);
  return {
    number: number?.[0] ?? '',
    date: dayIn(valueOf('date')) || dayIn(whole),
    subject: valueOf('subject'),
    kenmerk: (beside ? reference.slice(0, beside.index) : reference).trim(),
    phone: valueOf('phone'),
  };
}

function dayIn(text: string): string {
  const written = WRITTEN_DAY.exec(text)?.[0];
  if (written !== undefined) return parseDutchDay(written) ?? '';
  const [, day, month, year] = FIGURES_DAY.exec(text) ?? [];
  return parseDutchDay(`${day} ${MONTHS[Number(month) - 1]} ${year}`) ?? '';
}
