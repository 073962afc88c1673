import { readFileSync } from 'node:fs';
import type { FileFault } from '../knowledge/knowledge.ts';

/** What a text file says, line by line: two lists of one length, since there are tens of thousands of lines. */
export interface Lines {
  texts: string[];
  /** The line each text stands on, from 1. */
  at: number[];
}

/**
 * Reads a list with one text a line; blank lines and lines that open with # are for people.
 * @param path the file
 * @param name how it is called in faults
 */
export function readLines(path: string, name: string, faults: FileFault[]): Lines {
  const lines: Lines = { texts: [], at: [] };
  for (const [at, line] of readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    lines.texts.push(text);
    lines.at.push(at + 1);
  }
  const garbled = lines.texts.findIndex((text) => text.includes('\uFFFD'));
  if (garbled >= 0)
    faults.push({ file: name, line: lines.at[garbled]!, message: 'sla dit bestand op als UTF-8' });
  return lines;
}
