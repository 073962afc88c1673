import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import type { Fault } from '../forms/fault.ts';
import type { FileFault } from '../knowledge/knowledge.ts';

/** A YAML file as read: its value, and on which line a part of it stands. */
export interface YamlFile {
  value: unknown;
  faults: FileFault[];
  /** Gives a fault its file and line: the line of the deepest part of its path that exists. */
  place: (fault: Fault) => FileFault;
}

/**
 * Reads the value with the fastest parser; only a fault is worth a second, slower reading that knows its lines.
 * @param path the file
 * @param name how it is called in faults
 */
export function readYaml(path: string, name: string): YamlFile {
  const text = readFileSync(path, 'utf8');
  let document: Lined | undefined;
  const lined = () => (document ??= readLined(text));
  const place = (fault: Fault): FileFault => ({
    file: name,
    line: lineOf(lined(), fault.path),
    message: fault.message,
  });
  try {
    return { value: load(text, { schema: CORE_SCHEMA }), faults: [], place };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    return { value: undefined, faults: [{ file: name, line, message: error.reason }], place };
  }
}

interface Lined {
  document: Document;
  lines: LineCounter;
}

function readLined(text: string): Lined {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines }), lines };
}

function lineOf({ document, lines }: Lined, at: Fault['path']): number {
  for (let depth = at.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(at.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** @returns the value as its schema reads it, or undefined with the faults added to the list */
export function readWith<T>(file: YamlFile, schema: z.ZodType<T>, faults: FileFault[]): T | undefined {
  faults.push(...file.faults);
  if (file.faults.length > 0) return undefined;
  const read = schema.safeParse(file.value);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    const where = path.length > 0 ? `${path.join('.')}: ` : '';
    faults.push(file.place({ path, message: `${where}${issue.message}` }));
  }
  return undefined;
}
