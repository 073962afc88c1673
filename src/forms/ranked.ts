import { blank } from '../text/blank.ts';
import type { FieldContext, Found } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import type { Field } from './form.ts';
import { nounsOf } from './nouns.ts';
import { same } from '../text/answer.ts';
import { oneOf, withoutEnd } from '../text/pattern.ts';

/** A first and a second choice out of one list. */
interface Pair {
  /** Undefined when only the second one is looked for. */
  first: Field | undefined;
  second: Field;
}

/**
 * @param fields the fields that are looked for
 * @param all every field of the form
 * @returns the choices that must differ, each with the one before it when that is looked for too
 */
export function pairsOf(fields: readonly Field[], all: readonly Field[] = fields): Pair[] {
  return fields.flatMap((second) =>
    all.some(({ id }) => id === second.differs)
      ? [{ first: fields.find(({ id }) => id === second.differs), second }]
      : [],
  );
}

/**
 * "wonen, tweede keus schulden", "opgave 4 of anders 2", "schulden als tweede": a first and a second choice in one text.
 * @returns undefined when the text names no second one, or the rest of it no first one that is looked for
 */
export function findRanked(
  text: string,
  { first, second }: Pair,
  context: FieldContext,
): { first?: Found; second: Found } | undefined {
  const names = [second.label, ...(second.words ?? [])];
  const marker = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${context.lists.sayings.ranks.second}|${oneOf(names)})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  const unmarked = text.replace(marker, (said) => ' '.repeat(said.length));
  for (const match of text.matchAll(marker)) {
    const said = { start: match.index, end: match.index + match[0].length };
    for (const clause of [
      clauseBehind(unmarked, said.end, second, context),
      clauseBefore(unmarked, said.start),
    ]) {
      const two = read(unmarked.slice(clause.start, clause.end), second, context);
      if (!two) continue;
      const start = Math.min(clause.start, said.start);
      const end = Math.max(clause.start + two.end, said.end);
      const found = { value: two.value, start, end };
      if (!first) return { second: found };
      const rest = blank(text, { start, end });
      if (isNamedAlone(match[0], names, rest)) return { second: found };
      const one = read(rest, first, context);
      if (one && !same(one.value, two.value)) return { first: one, second: found };
    }
  }
  return undefined;
}

/** "tweede keus wonen" where both are looked for: the second one is called by its name, and nothing else is said. */
function isNamedAlone(marker: string, names: readonly string[], rest: string): boolean {
  const isName = names.some((name) => name.toLowerCase() === marker.toLowerCase());
  return isName && !/\p{L}{3}|\d/u.test(rest);
}

const END = /[,.;\n(]|(?<!\p{L})en(?!\p{L})/iu;

function clauseBehind(text: string, from: number, field: Field, { lists }: FieldContext) {
  const links = `${lists.sayings.ranks.links}|${oneOf(nounsOf(field))}`;
  const open = new RegExp(`^(?:\\s|:|-|=|(?:${links})(?!\\p{L}))*`, 'iu');
  const start = from + (open.exec(text.slice(from))?.[0].length ?? 0);
  const end = END.exec(text.slice(start));
  return { start, end: end ? start + end.index : text.length };
}

function clauseBefore(text: string, to: number) {
  const before = text.slice(0, to).trimEnd();
  const last = [...before.matchAll(new RegExp(END.source, 'giu'))].at(-1);
  return { start: last ? last.index + last[0].length : 0, end: before.length };
}

/** The one choice a clause names. */
function read(clause: string, field: Field, context: FieldContext): Found | undefined {
  const { ranks } = context.lists.sayings;
  const found = typeOf(field).find(clause, field, context);
  const [one] = found;
  if (one) return one;
  const bare = withoutEnd(clause.replace(ranks.first, ' ').replace(/ +/g, ' '), /[\s,.;:]/u)
    .replace(/^[\s,.;:]+/u, '')
    .replace(ranks.closes, '')
    .replace(ranks.opens, '');
  for (const part of [bare, ...bare.split(/[:,.;] ?/).reverse()]) {
    const words = part.replace(ranks.chooses, '');
    if (words === '' || words.split(/\s+/).length > A_FEW) continue;
    const reading = typeOf(field).read(words, field, context);
    const start = Math.max(0, clause.indexOf(words));
    if (reading.kind === 'value') return { value: reading.value, start, end: start + words.length };
  }
  return undefined;
}

/** Longer than this a clause tells of something. */
const A_FEW = 6;
