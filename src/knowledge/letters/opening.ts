import { capital } from '../../text/capital.ts';
import { escaped } from '../../text/pattern.ts';
import { headLines } from './letterHead.ts';
import type { LetterWords } from './letterWords.ts';
import { opensWith } from './signature.ts';

/** A head without salutation or summary below it ends within so many lines. */
const LONGEST_HEAD = 40;

/** A letter's lines, head apart. */
export interface Opened {
  head: string[];
  /** From the summary or the salutation on. */
  rest: string[];
}

/**
 * Divides a letter where its head ends: at the summary, at the salutation, or behind the last line with a label.
 * @param lines without markdown marks when `bare` has been over them
 * @param bare takes the marks from a line
 */
export function openingOf(source: string[], bare: (line: string) => string, words: LetterWords): Opened {
  const lines = withSalutationApart(source, words);
  const names = lines.map((line) => bare(line).toLowerCase());
  const summary = names.findIndex((line) => words.summary.includes(line));
  const again = names.findIndex((line, at) => at > summary && words.again.includes(line));
  const salutation = names.findIndex((line) => opensWith(line, words.salutation));
  const end = summary >= 0 ? summary : salutation >= 0 ? salutation : endOfLabels(lines.map(bare), words);
  const head = lines.slice(0, end);
  const repeated = again > end && salutation > again;
  const rest = repeated ? [...lines.slice(end, again), '', ...lines.slice(salutation)] : lines.slice(end);
  return { head, rest };
}

/** "Aan de colleges, Geachte colleges, Met deze brief …": three lines, as they were before they were joined. */
function withSalutationApart(lines: string[], { salutation }: LetterWords): string[] {
  const all = salutation.map((word) => escaped(capital(word)));
  const joined = new RegExp(
    `^(|.{0,160}?[\\s\\p{Ll},/])((?:${all.join('|')})(?:\\s[^.,!?]{1,60})(?:,\\s?[Gg]eacht[^.,!?]{1,60})?[,!])\\s*(.*)$`,
    'u',
  );
  const at = lines.findIndex((line) => joined.test(line));
  if (at < 0) return lines;
  const [, before = '', greeting = '', behind = ''] = joined.exec(lines[at]!) ?? [];
  const apart = [before.trim().replace(/,$/, ''), greeting, '', behind].filter(
    (line, n) => line !== '' || n === 2,
  );
  return [...lines.slice(0, at), ...apart, ...lines.slice(at + 1)];
}

/** @returns the line after the value of the last label at the top; 0 when there is none */
function endOfLabels(lines: string[], words: LetterWords): number {
  const top = lines.slice(0, LONGEST_HEAD);
  const last = top.findLastIndex((line) => headLines([line, 'x'], words)[0]?.label);
  if (last < 0) return 0;
  const blank = lines.findIndex((line, at) => at > last && line === '');
  return blank < 0 ? last + 1 : blank;
}
