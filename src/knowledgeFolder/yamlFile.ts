import { readFileSync } from 'node:fs';
import { constructFromEvents, parseEvents, YAMLException } from 'js-yaml';
import type { Event } from 'js-yaml';
import type { z } from 'zod';
import type { Fault } from '../forms/fault.ts';
import type { FileFault } from '../knowledge/knowledge.ts';
import { childOf, startOf, WHOLE } from './yamlNodes.ts';

/** A YAML file as read: its value, and on which line a part of it stands. */
export interface YamlFile {
  value: unknown;
  faults: FileFault[];
  /** Gives a fault its file and line: the line of the deepest part of its path that exists. */
  place: (fault: Fault) => FileFault;
}

/**
 * @param path the file
 * @param name how it is called in faults
 */
export function readYaml(path: string, name: string): YamlFile {
  const source = readFileSync(path, 'utf8');
  let events: Event[] = [];
  const place = ({ path, message }: Fault): FileFault => ({
    file: name,
    line: lineAt(source, offsetOf(events, source, path)),
    message,
  });
  try {
    events = parseEvents(source, {});
    const [value, ...more] = constructFromEvents(events, { source });
    if (value !== undefined && more.length === 0) return { value, faults: [], place };
    const message = more.length > 0 ? 'er staat --- in: een bestand is één geheel' : 'dit bestand is leeg';
    return { value: undefined, faults: [{ file: name, line: 1, message }], place };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    return { value: undefined, faults: [{ file: name, line, message: error.reason }], place };
  }
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

/** @returns where in the source the deepest part of a path stands that exists */
function offsetOf(events: Event[], source: string, path: Fault['path']): number {
  let node = WHOLE;
  let offset = startOf(events[node], 0);
  for (const part of path) {
    const child = childOf(events, source, node, part);
    if (!child) break;
    node = child.value;
    offset = startOf(events[node], startOf(events[child.key], offset));
  }
  return offset;
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
