import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alike } from '../../knowledge/drafting/alike.ts';
import { readLine, writtenLine } from '../../knowledge/letters/wordingLine.ts';
import { replaceFile } from '../replaceFile.ts';

/**
 * Adds wordings to the questions of a fact or gap, under a line that says where they come from; one that stands there
 * already, whatever its marks and capitals, is not added again.
 */
export function addWordings(
  dir: string,
  letter: string,
  entry: string,
  source: string,
  wordings: readonly string[],
): void {
  const folder = join(dir, 'letters', letter, 'vragen');
  mkdirSync(folder, { recursive: true });
  addLines(join(folder, `${entry}.txt`), wordings, `# bron: ${source}`);
}

/**
 * Adds lines to a text with one thing a line, which need not be there yet; what stands there stays letter for letter.
 * @param heading of who reads the file, put above unless what was added last stands under it
 */
export function addLines(file: string, lines: readonly string[], heading?: string): void {
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const known = new Set(old.split('\n').map(alike));
  const fresh = lines.map(onOneLine).filter((line) => !known.has(alike(line)));
  if (fresh.length === 0) return;
  const headings = old.split('\n').filter((line) => line.startsWith('# bron:'));
  const above = heading === undefined || headings.at(-1) === heading ? [] : [heading];
  const open = old === '' || old.endsWith('\n') ? '' : '\n';
  replaceFile(file, `${old}${open}${[...above, ...fresh].join('\n')}\n`);
}

/** Takes lines out of a text; what stands there otherwise stays letter for letter. */
export function removeLines(file: string, lines: readonly string[]): void {
  if (lines.length === 0 || !existsSync(file)) return;
  const gone = new Set(lines.map(onOneLine));
  const old = readFileSync(file, 'utf8');
  const rest = old.split('\n').filter((line) => !gone.has(writtenLine(readLine(line.trim()))));
  replaceFile(file, rest.join('\n'));
}

/** A line that opens with # would be for people. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/^#\s*/, '');
}
