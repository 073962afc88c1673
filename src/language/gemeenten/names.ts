import { createSlipIndex, squash } from '../fuzzy.ts';
import type { Near } from '../fuzzy.ts';
import type { Gemeente } from './types.ts';

/** A municipality that goes by a name: its own, or that of a place in it. */
export interface Named {
  readonly gemeente: Gemeente;
  readonly by: 'name' | 'place';
}

export interface NameIndex {
  /** Who goes by this squashed name. */
  get(key: string): readonly Named[];
  /** Whether a longer name starts with these letters. */
  starts(key: string): boolean;
  /** Whether the name may be written in more than one word. */
  hasParts(key: string): boolean;
  /** Who goes by a name that begins with this one. */
  beginning(key: string): readonly Named[];
  near(key: string, limit: number): Near[];
  readonly byCode: ReadonlyMap<string, Gemeente>;
}

/** Shorter ways of writing parts of a name; the first is the name itself. */
function writings(name: string): string[] {
  const forms = new Set([name, name.replace(/ ?\([^()]*\)/, '')]);
  const add = (pattern: RegExp, by: string) =>
    [...forms].forEach((form) => forms.add(form.replace(pattern, by)));
  add(/ aan (den|de) /, ' ad ');
  add(/ aan (den|de) /, ' a ');
  add(/ bij /, ' b ');
  add(/\bSint\b/, 'St');
  add(/[ -]en /, ' ');
  add(/[ -]en /, ' n ');
  add(/^'s-/, '');
  add(/^(het|'t) /i, 't ');
  add(/\(NH\.\)/, 'Noord-Holland');
  add(/\(L\.\)/, 'Limburg');
  return [...forms];
}

/** Lays out the municipalities by every way their names are written. */
export function createNameIndex(gemeenten: readonly Gemeente[]): NameIndex {
  const named = new Map<string, Named[]>();
  const prefixes = new Set<string>();
  const parted = new Set<string>();
  const add = (text: string, one: Named) => {
    for (const writing of writings(text)) {
      const key = squash(writing);
      if (key.length < 3) continue;
      const known = named.get(key) ?? [];
      if (!known.some(({ gemeente }) => gemeente === one.gemeente)) named.set(key, [...known, one]);
      if (/[^\p{L}\p{N}]/u.test(writing)) parted.add(key);
      for (let length = 1; length < key.length; length++) prefixes.add(key.slice(0, length));
    }
  };
  for (const gemeente of gemeenten)
    for (const text of [gemeente.name, ...(gemeente.also ?? [])]) add(text, { gemeente, by: 'name' });
  for (const gemeente of gemeenten)
    for (const text of gemeente.places ?? []) add(text, { gemeente, by: 'place' });
  return {
    get: (key) => named.get(key) ?? [],
    starts: (key) => prefixes.has(key),
    hasParts: (key) => parted.has(key),
    beginning: (start) => [...named].flatMap(([key, who]) => (key.startsWith(start) ? who : [])),
    near: createSlipIndex([...named.keys()]),
    byCode: new Map(gemeenten.map((gemeente) => [gemeente.code, gemeente])),
  };
}
