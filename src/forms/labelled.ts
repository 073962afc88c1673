import type { FieldContext, Found } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import type { Field } from './form.ts';
import { textOf } from '../text/answer.ts';
import { partAt } from './mailParts.ts';
import { withoutIntro } from './without.ts';
import { escaped, withoutEnd } from '../text/pattern.ts';

/** Where a value ends when no other label does it. */
const END = /[\n;]|[.,]\s*$/;

interface Label {
  field: Field;
  start: number;
  /** Where the value begins. */
  value: number;
}

/** "Naam: Jan de Vries, functie: adviseur": answers behind the names of their fields, as in a list or a pasted form. */
export function findLabelled(text: string, fields: Field[], context: FieldContext): Map<string, Found> {
  const found = new Map<string, Found>();
  const isMail = context.lists.sayings.labels.from.test(text);
  const labels = labelsIn(text, fields, context).filter(
    (label) => !isMail || !isMailHead(text, label, context),
  );
  labels.forEach(({ field, value: start }, at) => {
    if (found.has(field.id)) return;
    const rest = text.slice(start, labels[at + 1]?.start ?? text.length);
    const line = withoutEnd(rest.slice(0, lengthOf(rest)), /[\s,.]/u);
    const value = isOneLine(field) ? ownClauses(line, field, fields, context) : line;
    const one = read(value, field, context);
    if (one) found.set(field.id, { ...one, start: start + one.start, end: start + one.end });
  });
  return found;
}

function isOneLine(field: Field): boolean {
  return typeOf(field).free && !typeOf(field).ownWords;
}

/** A line of more clauses is no list. */
const MOST_CLAUSES = 20;

/** The clauses of a line up to the first that answers something else: "strateeg, het gaat om Jan de Vries"; a bare choice may be a part of it. */
function ownClauses(line: string, own: Field, fields: Field[], context: FieldContext): string {
  const others = fields.filter((field) => field.id !== own.id && !own.again?.includes(field.id));
  for (const { index } of [...line.matchAll(/[,.] /g)].slice(0, MOST_CLAUSES)) {
    const [clause = ''] = /^[^,.]{0,200}/u.exec(line.slice(index + 2, index + 202)) ?? [];
    const next = others.find((field) => answers(clause, field, context));
    if (next) return withoutIntro(line.slice(0, index), [next], context.lists.sayings.labels);
  }
  return line;
}

function answers(clause: string, field: Field, context: FieldContext): boolean {
  const bare = (length: number) => typeOf(field).options !== undefined && length === clause.length;
  return typeOf(field)
    .find(clause, field, context)
    .some(({ start, end }) => !bare(end - start));
}

/** The subject of a pasted mail is no answer. */
function isMailHead(text: string, { start, value }: Label, { lists }: FieldContext): boolean {
  return partAt(text, { start, end: value }, lists.sayings.mail) === 'head';
}

function lengthOf(rest: string): number {
  const end = END.exec(rest)?.index;
  return end === undefined ? rest.length : end;
}

function labelsIn(text: string, fields: Field[], { lists }: FieldContext): Label[] {
  const { intro } = lists.sayings.labels;
  const byName = new Map<string, Field>();
  for (const field of fields)
    for (const name of [field.label, ...(field.words ?? [])])
      if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), field);
  return [...text.matchAll(patternOf([...byName.keys()]))].flatMap((match) => {
    const field = byName.get((match[1] ?? '').toLowerCase());
    return field
      ? [
          {
            field,
            start: match.index - introOf(text, match.index, intro),
            value: match.index + match[0].length,
          },
        ]
      : [];
  });
}

/** Characters of the small words before a label: ", en de functie is". */
function introOf(text: string, at: number, intro: RegExp): number {
  return intro.exec(text.slice(Math.max(0, at - 30), at))?.[0].length ?? 0;
}

const patterns = new Map<string, RegExp>();

/** @returns what finds any of the names with a value behind it; made once for each set of names */
function patternOf(names: string[]): RegExp {
  const key = names.join('|');
  const known = patterns.get(key);
  if (known) return known;
  const longestFirst = names.sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}@.-])(${longestFirst.join('|')})(?:\\s*[:=]\\s*|\\s+is\\s+)(?=\\S)`,
    'giu',
  );
  patterns.set(key, pattern);
  return pattern;
}

function read(value: string, field: Field, context: FieldContext): Found | undefined {
  const type = typeOf(field);
  const found = type.closed || type.unmistakable ? type.find(value, field, context)[0] : undefined;
  if (found || type.unmistakable || type.options) return found;
  const reading = type.read(value, field, context);
  if (reading.kind !== 'value') return undefined;
  const written = textOf(reading.value);
  const at = written === '' ? -1 : value.indexOf(written);
  const start = Math.max(0, at);
  const end = at < 0 ? value.length : at + written.length;
  return { value: reading.value, start, end };
}
