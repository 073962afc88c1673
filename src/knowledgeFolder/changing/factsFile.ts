import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { Refused } from '../refused.ts';
import { replaceFile } from '../replaceFile.ts';

/** The lists of feiten.yaml that are added to, by their names. */
const PARTS = ['events', 'facts', 'gaps'] as const;
type Part = (typeof PARTS)[number];

/** What has an id of its own. */
type Item = object & { id: string };

/**
 * Adds items to the lists of a letter's feiten.yaml. What stands there stays as it is, letter for letter: comments too.
 * One whose id is there already is not added again.
 * @param names by which people know the letter, for a file that is not there yet
 * @throws Refused when the file cannot be added to
 */
export function addToFacts(
  dir: string,
  letter: string,
  given: Partial<Record<Part, readonly Item[]>>,
  names: string[] = [],
): void {
  const file = join(dir, 'letters', letter, 'feiten.yaml');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const known = before === '' ? {} : lists(before, file);
  const items = PARTS.map((part): [Part, Item[]] => [
    part,
    (given[part] ?? []).filter(({ id }) => !known[part]?.some((one) => one.id === id)),
  ]).filter(([, fresh]) => fresh.length > 0);
  if (items.length === 0) return;
  const start = before === '' ? newFile(names) : before;
  const after = items.reduce((text, [part, fresh]) => withItems(text, part, fresh), start);
  if (!keeps(start, after)) throw cannot(file);
  replaceFile(file, after);
}

/** @returns whether a letter has a fact or gap of this id */
export function hasEntry(dir: string, letter: string, id: string): boolean {
  const file = join(dir, 'letters', letter, 'feiten.yaml');
  if (!existsSync(file)) return false;
  const { facts = [], gaps = [] } = lists(readFileSync(file, 'utf8'), file);
  return [...facts, ...gaps].some((one) => one.id === id);
}

const cannot = (file: string): Refused =>
  new Refused(`${file} kan niet aangevuld worden: zet facts:, gaps: en events: als lijst met streepjes.`);

function lists(text: string, file: string): Partial<Record<Part, Item[]>> {
  try {
    return load(text) ?? {};
  } catch {
    throw cannot(file);
  }
}

const listed = (items: readonly object[]): string =>
  dump(items, { lineWidth: 110, noRefs: true }).replace(/^(?=.)/gm, '  ');

function newFile(names: string[]): string {
  return [
    '# yaml-language-server: $schema=../../schemas/feiten.json',
    '# Voorstel: streep weg wat niet klopt, en zet erbij wat er mist.',
    dump({ names }, { flowLevel: 1 }),
  ].join('\n');
}

/** Behind the last line of the list, or at the end of the file when there is no such list. */
function withItems(text: string, part: Part, items: readonly object[]): string {
  const lines = text.trimEnd().split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${part}:`));
  if (start < 0) return `${lines.join('\n')}\n${part}:\n${listed(items)}`;
  const rest = lines.slice(start + 1).findIndex((line) => /^[^\s#-]/.test(line));
  let end = rest < 0 ? lines.length : start + 1 + rest;
  while (/^(?:#.*)?$/.test(lines[end - 1]!)) end--;
  const head = lines[start]!.replace(/\[\]\s*$/, '').trimEnd();
  return [
    ...lines.slice(0, start),
    head,
    ...lines.slice(start + 1, end),
    listed(items).trimEnd(),
    ...lines.slice(end),
    '',
  ].join('\n');
}

/** Whether all that an editor wrote is still the same. */
function keeps(before: string, after: string): boolean {
  try {
    const [old, now] = [load(before), load(after)] as Record<string, unknown>[];
    return Object.entries(old ?? {}).every(([key, value]) => {
      const list = Array.isArray(value) ? value : undefined;
      const found = now?.[key];
      return (
        JSON.stringify(list && Array.isArray(found) ? found.slice(0, list.length) : found) ===
        JSON.stringify(value)
      );
    });
  } catch {
    return false;
  }
}
