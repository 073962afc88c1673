import { readFileSync } from 'node:fs';
import type { FileFault } from '../knowledge/knowledge.ts';

/** A line of a text file that says something. */
export interface Line {
  text: string;
  /** From 1. */
  line: number;
}

/**
 * Reads a list with one text a line; blank lines and lines that open with # are for people.
 * @param path the file
 * @param name how it is called in faults
 */
export function readLines(path: string, name: string, faults: FileFault[]): Line[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, at) => ({ text: text.trim(), line: at + 1 }));
  const garbled = lines.find(({ text }) => text.includes('\uFFFD'));
  if (garbled) faults.push({ file: name, line: garbled.line, message: 'sla dit bestand op als UTF-8' });
  return lines.filter(({ text }) => text !== '' && !text.startsWith('#'));
}
