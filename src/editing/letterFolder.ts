import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { Refused } from './refused.ts';

/** A list of feiten.yaml by its name. */
type Part = 'events' | 'facts';

/**
 * Adds items to a list of a letter's feiten.yaml. What stands there stays as it is, letter for letter: comments too.
 * @throws Refused when the file cannot be added to
 */
export function addToFacts(
  dir: string,
  letter: string,
  items: Record<Part, object[]>,
  names: string[],
): void {
  const file = join(dir, 'letters', letter, 'feiten.yaml');
  if (!existsSync(file)) return writeFileSync(file, newFile(items, names), { flag: 'wx' });
  const before = readFileSync(file, 'utf8');
  const after = (['events', 'facts'] as const).reduce(
    (text, part) => (items[part].length > 0 ? withItems(text, part, items[part]) : text),
    before,
  );
  if (!keeps(before, after))
    throw new Refused(`${file} kan niet aangevuld worden: zet facts: en events: als lijst met streepjes.`);
  writeFileSync(file, after);
}

const listed = (items: object[]): string =>
  dump(items, { lineWidth: 110, noRefs: true }).replace(/^(?=.)/gm, '  ');

function newFile({ events, facts }: Record<Part, object[]>, names: string[]): string {
  return [
    '# yaml-language-server: $schema=../../schemas/feiten.json',
    '# Voorstel: streep weg wat niet klopt, en zet erbij wat er mist.',
    dump({ names }, { flowLevel: 1 }).trimEnd(),
    ...(events.length > 0 ? [`events:\n${listed(events).trimEnd()}`] : []),
    ...(facts.length > 0 ? [`facts:\n${listed(facts).trimEnd()}`] : []),
    '',
  ].join('\n');
}

/** Behind the last line of the list, or at the end of the file when there is no such list. */
function withItems(text: string, part: Part, items: object[]): string {
  const lines = text.trimEnd().split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${part}:`));
  if (start < 0) return `${lines.join('\n')}\n${part}:\n${listed(items)}`;
  const rest = lines.slice(start + 1).findIndex((line) => /^[^\s#-]/.test(line));
  const end = rest < 0 ? lines.length : start + 1 + rest;
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

/** Adds wordings to the questions of a fact, under a line that says where they come from. */
export function addWordings(
  dir: string,
  letter: string,
  fact: string,
  source: string,
  wordings: readonly string[],
): void {
  if (wordings.length === 0) return;
  const folder = join(dir, 'letters', letter, 'vragen');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${fact}.txt`);
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const open = old === '' || old.endsWith('\n') ? '' : '\n';
  const heading =
    old.includes(`# bron: ${source}\n`) &&
    old.lastIndexOf('# bron:') === old.lastIndexOf(`# bron: ${source}\n`)
      ? ''
      : `# bron: ${source}\n`;
  appendFileSync(file, `${open}${heading}${wordings.join('\n')}\n`);
}
