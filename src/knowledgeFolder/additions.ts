import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../forms/fault.ts';
import type { FileFault } from '../knowledge/knowledge.ts';
import { readLines } from './textFile.ts';
import type { Lines } from './textFile.ts';
import type { YamlFile } from './yamlFile.ts';

/** Items that stand in another file than the list they belong to. */
export interface Addition {
  /** The list, from the top of the YAML file; it need not be there yet. */
  list: Fault['path'];
  items: unknown[];
  /** Where an item stands, or what is at a path within it. */
  place: (at: number, within: Fault['path']) => Omit<FileFault, 'message'>;
}

/** @returns the lines as items of a list */
export function linesTo(list: Fault['path'], file: string, { texts, at: lines }: Lines): Addition {
  return { list, items: texts, place: (at) => ({ file, line: lines[at] ?? 1 }) };
}

/** @returns the lines of a text for a list, when there is such a text */
export function textsFor(list: Fault['path'], dir: string, file: string, faults: FileFault[]): Addition[] {
  const path = join(dir, file);
  return existsSync(path) ? [linesTo(list, file, readLines(path, file, faults))] : [];
}

/** @returns the file with the items behind those of its own lists, in its value too; a fault in one of them gets the place where it stands */
export function withAdded(file: YamlFile, additions: Addition[]): YamlFile {
  const added = new Map<string, { from: number; place: Addition['place'] }[]>();
  for (const { list, items, place } of additions) {
    const own = extend(file.value, list, items);
    if (!own) continue;
    const before = added.get(list.join('/')) ?? [];
    added.set(list.join('/'), [...before, { from: own.length, place }]);
  }
  const elsewhere = (path: Fault['path']) => {
    for (const [depth, at] of path.entries()) {
      if (typeof at !== 'number') continue;
      const found = added.get(path.slice(0, depth).join('/'))?.findLast(({ from }) => at >= from);
      if (found) return found.place(at - found.from, path.slice(depth + 1));
    }
    return undefined;
  };
  const place = (fault: Fault): FileFault => {
    const where = elsewhere(fault.path);
    return where ? { ...where, message: fault.message } : file.place(fault);
  };
  return { ...file, place };
}

/**
 * Puts a longer list in the place of the one at a path.
 * @returns the one that was there, empty when there was nothing; undefined when something else is there
 */
function extend(value: unknown, path: Fault['path'], items: unknown[]): unknown[] | undefined {
  let holder = value;
  for (const key of path.slice(0, -1)) holder = isHolder(holder) ? holder[key] : undefined;
  const last = path.at(-1);
  if (!isHolder(holder) || last === undefined) return undefined;
  const found = holder[last] ?? [];
  if (!Array.isArray(found)) return undefined;
  const own: unknown[] = found;
  holder[last] = own.concat(items);
  return own;
}

function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
