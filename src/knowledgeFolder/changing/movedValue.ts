import { isDeepStrictEqual } from 'node:util';
import { load } from 'js-yaml';
import type { Fault } from '../../forms/fault.ts';
import { Refused } from '../refused.ts';
import { withValue } from './yamlText.ts';
import type { Written } from './yamlText.ts';

/** What stands at a place, and what is to stand there. */
export interface Moved {
  from: Written;
  to: Written;
}

/**
 * Writes what is to stand at a path of a YAML text; done twice it is done once.
 * @param behind keys that a new one stands behind
 * @throws Refused when something else stands there than was to be changed
 */
export function withMoved(
  text: string,
  path: Fault['path'],
  { from, to }: Moved,
  behind: readonly string[] = [],
): string {
  const now = trimmed(valueAt(load(text), path) as Written);
  if (isDeepStrictEqual(now, trimmed(to))) return text;
  if (!isDeepStrictEqual(bare(now), bare(from)))
    throw new Refused(
      `Intussen staat er iets anders bij ${String(path.at(-1))}: ${[now].flat().join(' ') || 'niets'}.`,
    );
  return withValue(text, path, to, behind);
}

/** @returns what stands at a path of a value; null when nothing does */
export function valueAt(value: unknown, path: Fault['path']): unknown {
  return path.reduce((at, part) => (at as Record<string | number, unknown> | null)?.[part] ?? null, value);
}

/** A passage is known by its words: how it is broken into lines the letter says otherwise than the file. */
const bare = (value: Written): string[] =>
  [value ?? []].flat().map((one) => one.replace(/[^\p{L}\p{N}]+/gu, ''));

/** Blanks around a text say nothing. */
const trimmed = (value: Written): Written =>
  typeof value === 'string' ? value.trim() : (value?.map((one) => one.trim()) ?? null);
