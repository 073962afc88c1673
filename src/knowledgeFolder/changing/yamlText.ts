import { isDeepStrictEqual } from 'node:util';
import { CORE_SCHEMA, dump, load, parseEvents } from 'js-yaml';
import type { Event } from 'js-yaml';
import type { Fault } from '../../forms/fault.ts';
import { Refused } from '../refused.ts';
import { childOf, childrenOf, endOf, isFlow, keyEnd, nodeAt, startOf } from '../yamlNodes.ts';
import type { Place } from '../yamlNodes.ts';

/** What can be written at a place: a text, a list of texts; null is nothing. */
export type Written = string | readonly string[] | null;

/** Characters of a line of a folded text. */
const WIDTH = 118;

/**
 * Writes a value at a path of a YAML text; every other sign of it stays as it is: comments, order and marks.
 * @param path ends at a key of a mapping; null takes the key away
 * @param behind keys of that mapping that a new one stands behind: the last of them that is there
 * @throws Refused when the text is not so that it can be changed
 */
export function withValue(
  source: string,
  path: Fault['path'],
  value: Written,
  behind: readonly string[] = [],
): string {
  const text = source.endsWith('\n') ? source : `${source}\n`;
  const yaml = new YamlText(text);
  const key = String(path.at(-1));
  const holder = nodeAt(yaml.events, text, path.slice(0, -1));
  if (!holder) throw cannot(path);
  const there = nodeAt(yaml.events, text, path);
  const after = !there
    ? value === null
      ? text
      : yaml.added(holder, key, value, behind)
    : value === null
      ? yaml.without(holder, there)
      : yaml.replaced(holder, there, key, value);
  return checked(text, after, path, value);
}

/**
 * Takes an item of a list away, with its lines.
 * @param path ends at its number in the list
 * @throws Refused when the text is not so that it can be changed
 */
export function withoutItem(source: string, path: Fault['path']): string {
  const text = source.endsWith('\n') ? source : `${source}\n`;
  const yaml = new YamlText(text);
  const list = nodeAt(yaml.events, text, path.slice(0, -1));
  const item = nodeAt(yaml.events, text, path);
  if (!list || !item) throw cannot(path);
  const isLast = childrenOf(yaml.events, list.value).length === 1;
  const after = isLast ? withValue(text, path.slice(0, -1), []) : yaml.without(list, item);
  return checked(text, after, path, null);
}

const cannot = (path: Fault['path']): Refused =>
  new Refused(
    `Dit kan niet worden aangepast in het bestand: ${path.join('.')} staat er anders dan verwacht.`,
  );

/** A YAML text with where its parts stand. */
class YamlText {
  readonly events: Event[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.events = parseEvents(text, {});
  }

  /** A remark behind it stays on its first line: within a text of several lines it would be text. */
  replaced(holder: Place, place: Place, key: string, value: string | readonly string[]): string {
    const [start, end] = this.#range(place);
    const short = this.#isFlow(place) ? inBrackets(key, value) : undefined;
    const fits = short !== undefined && this.#column(start) + short.length <= WIDTH;
    const entry = fits ? short : this.#entry(holder, key, value, start);
    const remark = /^[ \t]+#.*/.exec(this.#text.slice(end))?.[0] ?? '';
    const whole = entry.replace(/$/m, () => remark);
    return this.#text.slice(0, start) + whole + this.#text.slice(end + remark.length);
  }

  added(holder: Place, key: string, value: string | readonly string[], behind: readonly string[]): string {
    const places = childrenOf(this.events, holder.value);
    const named = behind.flatMap((name) => childOf(this.events, this.#text, holder.value, name) ?? []);
    const [first, last = places.at(-1)] = [places[0], named.at(-1)];
    if (!first || !last) throw cannot([key]);
    const [start] = this.#range(first);
    const [, end] = this.#range(last);
    const at = this.#isFlow(holder) ? end : this.#lineEnd(end);
    const before = this.#isFlow(holder) ? ', ' : `\n${' '.repeat(this.#column(start))}`;
    return `${this.#text.slice(0, at)}${before}${this.#entry(holder, key, value, start)}${this.#text.slice(at)}`;
  }

  without(holder: Place, place: Place): string {
    const [start, end] = this.#range(place);
    if (!this.#isFlow(holder)) {
      const begin = this.#text.lastIndexOf('\n', start - 1) + 1;
      return this.#text.slice(0, begin) + this.#text.slice(this.#lineEnd(end) + 1);
    }
    const before = /,\s*$/.exec(this.#text.slice(0, start))?.[0].length ?? 0;
    const behind = before > 0 ? 0 : (/^\s*,\s*/.exec(this.#text.slice(end))?.[0].length ?? 0);
    return this.#text.slice(0, start - before) + this.#text.slice(end + behind);
  }

  #range(place: Place): [start: number, end: number] {
    const start = startOf(this.events[place.key], 0);
    const colon = keyEnd(this.events, this.#text, place) ?? start;
    return [start, endOf(this.events, this.#text, place.value, colon)];
  }

  #entry(holder: Place, key: string, value: string | readonly string[], at: number): string {
    return this.#isFlow(holder) ? inBrackets(key, value) : written(key, value, this.#column(at));
  }

  #isFlow(place: Place): boolean {
    return isFlow(this.events[place.value]);
  }

  #column(at: number): number {
    return at - this.#text.lastIndexOf('\n', at - 1) - 1;
  }

  #lineEnd(at: number): number {
    return this.#text.indexOf('\n', at);
  }
}

const inBrackets = (key: string, value: string | readonly string[]): string =>
  dump({ [key]: value }, { schema: CORE_SCHEMA, flowLevel: 0, lineWidth: -1 })
    .trim()
    .slice(1, -1);

/** A text of several lines keeps them, a long one is folded. */
function written(key: string, value: string | readonly string[], column: number): string {
  if (typeof value === 'string' || value.length === 0) return lines({ [key]: value }, column);
  const items = value.map((one) => lines([one], column + 2));
  return [`${key}:`, ...items].join(`\n${' '.repeat(column + 2)}`);
}

/** @param part holds one text, by its name or in a list */
function lines(part: object, indent: number): string {
  const isLong = Object.values(part).join('').includes('\n');
  return dump(part, { schema: CORE_SCHEMA, lineWidth: isLong ? -1 : WIDTH - indent })
    .trimEnd()
    .replace(/\n(?=.)/g, `\n${' '.repeat(indent)}`);
}

/** Nothing is written that is not read as it was meant. */
function checked(before: string, after: string, path: Fault['path'], value: Written): string {
  const meant = load(before);
  const last = path.at(-1)!;
  let holder = meant as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) holder = holder[part] as typeof holder;
  if (value !== null) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(last as number, 1);
  else delete holder[last];
  try {
    if (isDeepStrictEqual(load(after), meant)) return after;
  } catch {
    // What cannot be read is not what was meant.
  }
  throw cannot(path);
}
