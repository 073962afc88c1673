import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../forms/fault.ts';
import { wordingsSchema } from '../knowledge/letters/annotation.ts';
import type { FileFault } from '../knowledge/knowledge.ts';
import { listOf, readLine } from '../knowledge/letters/wordingLine.ts';
import { linesTo, withAdded } from './additions.ts';
import type { Addition } from './additions.ts';
import { readLines } from './textFile.ts';
import type { Lines } from './textFile.ts';
import { readWith, readYaml } from './yamlFile.ts';
import type { YamlFile } from './yamlFile.ts';

/** Where a letter stands: a folder of its own, or a text with YAML beside it; by their names in faults. */
export interface LetterFiles {
  id: string;
  text: string;
  annotation: string;
  /** More wordings: a folder with a text for each fact and gap, or one YAML file. */
  wordings: string;
}

/** @returns the letters of a folder, in a fixed order */
export function lettersIn(dir: string): LetterFiles[] {
  return readdirSync(join(dir, 'letters'), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const isFolder = entry.isSymbolicLink()
        ? isLinkedFolder(join(dir, 'letters', entry.name))
        : entry.isDirectory();
      if (isFolder) return inFolder(entry.name);
      return entry.name.endsWith('.txt') ? asText(entry.name) : [];
    });
}

function isLinkedFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function inFolder(id: string): LetterFiles {
  const path = `letters/${id}`;
  return { id, text: `${path}/brief.txt`, annotation: `${path}/feiten.yaml`, wordings: `${path}/vragen` };
}

function asText(name: string): LetterFiles {
  const id = name.slice(0, -'.txt'.length);
  const path = `letters/${id}`;
  return { id, text: `${path}.txt`, annotation: `${path}.yaml`, wordings: `${path}.wordings.yaml` };
}

/**
 * Reads what editors added to a letter, the wordings in other files included.
 * @returns undefined when they added nothing
 */
export function readAnnotation(
  dir: string,
  { annotation, wordings }: LetterFiles,
  faults: FileFault[],
): YamlFile | undefined {
  const hasMore = existsSync(join(dir, wordings));
  if (!existsSync(join(dir, annotation))) {
    if (hasMore) faults.push({ file: annotation, line: 1, message: 'dit bestand ontbreekt' });
    return undefined;
  }
  const yaml = readYaml(join(dir, annotation), annotation);
  if (yaml.faults.length > 0 || !hasMore) return yaml;
  const read = wordings.endsWith('.yaml') ? fromYaml : fromTexts;
  return withAdded(yaml, read(dir, wordings, pathsOf(yaml.value), faults));
}

/** @returns where each fact and gap stands, by id; what is no list of them is left to the schema */
function pathsOf(value: unknown): Map<string, Fault['path']> {
  const lists = (value ?? {}) as Record<string, unknown>;
  return new Map(
    ['facts', 'gaps'].flatMap((list) => {
      const items: unknown[] = Array.isArray(lists[list]) ? lists[list] : [];
      return items.map((item, at): [string, Fault['path']] => {
        const { id } = (item ?? {}) as { id?: unknown };
        return [String(id), [list, at]];
      });
    }),
  );
}

/** One text for each fact and gap: a wording a line, with ja: or nee: before those that are answered so. */
function fromTexts(
  dir: string,
  folder: string,
  paths: Map<string, Fault['path']>,
  faults: FileFault[],
): Addition[] {
  const names = readdirSync(join(dir, folder)).filter((name) => name.endsWith('.txt'));
  return names.sort().flatMap((name) => {
    const file = `${folder}/${name}`;
    const id = name.slice(0, -'.txt'.length);
    const path = paths.get(id);
    if (!path) {
      faults.push({ file, line: 1, message: `er is geen feit of leemte "${id}"` });
      return [];
    }
    const lists = byAnswer(readLines(join(dir, file), file, faults));
    if (path[0] === 'facts')
      return Object.entries(lists).map(([list, lines]) => linesTo([...path, list], file, lines));
    for (const line of [...lists.yes.at, ...lists.no.at])
      faults.push({ file, line, message: 'wat niet in de brief staat, krijgt geen ja: of nee:' });
    return [linesTo([...path, 'questions'], file, lists.questions)];
  });
}

/** @returns the open questions, and those whose answer is ja or nee */
function byAnswer({ texts, at }: Lines): Record<'questions' | 'yes' | 'no', Lines> {
  const lists = { questions: none(), yes: none(), no: none() };
  texts.forEach((line, n) => {
    const said = readLine(line);
    const list = lists[listOf(said)];
    list.texts.push(said.text);
    list.at.push(at[n]!);
  });
  return lists;
}

const none = (): Lines => ({ texts: [], at: [] });

/** All in one file: wordings by id, and more gaps. */
function fromYaml(
  dir: string,
  file: string,
  paths: Map<string, Fault['path']>,
  faults: FileFault[],
): Addition[] {
  const yaml = readYaml(join(dir, file), file);
  const read = readWith(yaml, wordingsSchema, faults);
  if (!read) return [];
  const placed = (path: Fault['path']) => (at: number, within: Fault['path']) =>
    yaml.place({ path: [...path, at, ...within], message: '' });
  const wordings = Object.entries(read.wordings).flatMap(([id, lists]) => {
    const path = paths.get(id);
    const from = ['wordings', id];
    if (!path) faults.push(yaml.place({ path: from, message: `er is geen feit of leemte "${id}"` }));
    return Object.entries(lists).flatMap(([list, items]) =>
      path && items.length > 0 ? { list: [...path, list], items, place: placed([...from, list]) } : [],
    );
  });
  return [...wordings, { list: ['gaps'], items: read.gaps, place: placed(['gaps']) }];
}
