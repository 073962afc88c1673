import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Programs from './programs.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where the programs and their packages stand joined, which load in half the time. */
export const BUILT = path.join(ROOT, 'dist/bot');
export const PROGRAMS = 'programs.js';
export const MADE_OF = 'madeOf.json';

/** What they were joined from. */
export interface MadeOf {
  /** From the root of the project: files of ours, and of packages what tells their version. */
  files: string[];
  key: string;
}

/** @returns the programs: joined when they were made of exactly what stands in the files now, else from these files */
export async function programs(built = BUILT): Promise<typeof Programs> {
  if (!isOfNow(path.join(built, MADE_OF))) return import('./programs.ts');
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(path.join(built, PROGRAMS)).href) as Promise<typeof Programs>;
}

/** @returns a key of what stands in these files now */
export function keyOfFiles(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(path.join(ROOT, file));
    hash.update(`${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** @returns whether what was made is there, and of what stands in the files now */
function isOfNow(madeOf: string): boolean {
  try {
    const { files, key } = JSON.parse(readFileSync(madeOf, 'utf8')) as MadeOf;
    return keyOfFiles(files) === key;
  } catch {
    return false;
  }
}
