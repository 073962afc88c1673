import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Event, ScalarEvent } from 'js-yaml';
import type { Fault } from '../forms/fault.ts';

/** Where a part of a YAML text stands: the numbers of its events. */
export interface Place {
  /** Of its key; in a list of the part itself. */
  key: number;
  value: number;
}

/** The event of the whole, after the one that opens the document. */
export const WHOLE = 1;

/** @returns the part of a list or mapping */
export function childOf(
  events: readonly Event[],
  source: string,
  node: number,
  part: string | number,
): Place | undefined {
  const isMapping = events[node]?.type === EVENT_ID.MAPPING;
  return childrenOf(events, node).find(({ key }, at) =>
    isMapping ? isKey(events[key]!, source, part) : at === part,
  );
}

/** @returns the parts of a list or mapping, in order; a single value has none */
export function childrenOf(events: readonly Event[], node: number): Place[] {
  const type = events[node]?.type;
  if (type !== EVENT_ID.SEQUENCE && type !== EVENT_ID.MAPPING) return [];
  const children: Place[] = [];
  for (let at = node + 1; events[at]!.type !== EVENT_ID.POP;) {
    const value = type === EVENT_ID.MAPPING ? after(events, at) : at;
    children.push({ key: at, value });
    at = after(events, value);
  }
  return children;
}

/** @returns the part at a path; undefined when there is none */
export function nodeAt(events: readonly Event[], source: string, path: Fault['path']): Place | undefined {
  let place: Place | undefined = { key: WHOLE, value: WHOLE };
  for (const part of path) place = place && childOf(events, source, place.value, part);
  return place;
}

function isKey(event: Event, source: string, part: string | number): boolean {
  return event.type === EVENT_ID.SCALAR && getScalarValue(source, event) === String(part);
}

/** @returns the event that comes after a node and all that is in it */
function after(events: readonly Event[], node: number): number {
  let depth = 0;
  for (let at = node; ; at++) {
    const { type } = events[at]!;
    if (type === EVENT_ID.POP) depth--;
    else if (type !== EVENT_ID.SCALAR && type !== EVENT_ID.ALIAS) depth++;
    if (depth === 0) return at + 1;
  }
}

/** @param otherwise for a value that is left empty, and so stands nowhere */
export function startOf(event: Event | undefined, otherwise: number): number {
  if (event?.type === EVENT_ID.SEQUENCE || event?.type === EVENT_ID.MAPPING) return event.start;
  if (event?.type === EVENT_ID.ALIAS) return event.anchorStart;
  if (event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) return otherwise;
  return isBlock(event) ? event.valueStart - 1 : event.valueStart;
}

/** The text of a block starts on the line below its mark. */
function isBlock({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
}

/**
 * @param otherwise for a value that is left empty
 * @returns where a node ends: behind its last sign, brackets and quotation marks included
 */
export function endOf(events: readonly Event[], source: string, node: number, otherwise: number): number {
  const event = events[node]!;
  if (event.type === EVENT_ID.ALIAS) return event.anchorEnd;
  if (event.type === EVENT_ID.SCALAR) {
    if (event.valueStart < 0) return otherwise;
    const text = source.slice(event.valueStart, event.valueEnd);
    return isBlock(event)
      ? event.valueStart + text.trimEnd().length
      : event.valueEnd + (isQuoted(event) ? 1 : 0);
  }
  const start = startOf(event, otherwise);
  const last = childrenOf(events, node).at(-1);
  const end = last
    ? endOf(events, source, last.value, keyEnd(events, source, last) ?? start)
    : start + (isFlow(event) ? 1 : 0);
  return isFlow(event) ? closed(source, end) : end;
}

/** @returns where the colon behind a key ends; of what stands in a list nothing */
export function keyEnd(events: readonly Event[], source: string, { key, value }: Place): number | undefined {
  return key === value ? undefined : source.indexOf(':', endOf(events, source, key, 0)) + 1;
}

function isQuoted({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}

/** @returns whether a list or mapping stands between brackets */
export function isFlow(event: Event | undefined): boolean {
  return (
    (event?.type === EVENT_ID.SEQUENCE || event?.type === EVENT_ID.MAPPING) &&
    event.style === COLLECTION_STYLE.FLOW
  );
}

/** @returns behind the first closing bracket, comments left alone */
function closed(source: string, from: number): number {
  const rest = /^(?:[^\]}#]|#[^\n]*)*/.exec(source.slice(from))?.[0] ?? '';
  return from + rest.length + 1;
}
