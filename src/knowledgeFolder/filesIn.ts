import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @returns the files in a part of the folder with this ending, as the folder's own names, in order; none when it is not there */
export function filesIn(dir: string, folder: string, ending: string): string[] {
  const path = join(dir, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => `${folder}/${file}`);
}

/** @returns the name of a file without its folder and ending */
export function stem(file: string, ending: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -ending.length);
}
