import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileFault } from '../knowledge/knowledge.ts';
import { linesTo, withAdded } from './additions.ts';
import type { Addition } from './additions.ts';
import { readLines } from './textFile.ts';
import { readYaml } from './yamlFile.ts';
import type { YamlFile } from './yamlFile.ts';

const CONCEPTS = 'synoniemen.txt';
const FILLERS = 'stopwoorden.txt';
const BOTH = 'synonyms.yaml';
const THESAURUS = 'thesaurus.txt';

/**
 * Reads the words that mean the same and those that mean little: from a text each, from one YAML file, or from both.
 * @returns what is for the schema of synonyms
 */
export function readSynonyms(dir: string, faults: FileFault[]): YamlFile {
  const isThere = (file: string) => existsSync(join(dir, file));
  const yaml = isThere(BOTH) ? readYaml(join(dir, BOTH), BOTH) : nothing();
  if (yaml.faults.length > 0) return yaml;
  const missing = isThere(BOTH) ? [] : [CONCEPTS, FILLERS].filter((file) => !isThere(file));
  return withAdded(
    { ...yaml, faults: missing.map((file) => ({ file, line: 1, message: 'dit bestand ontbreekt' })) },
    [
      ...(isThere(CONCEPTS) ? readConcepts(dir, CONCEPTS, faults) : []),
      ...(isThere(FILLERS)
        ? [linesTo(['fillers'], FILLERS, readLines(join(dir, FILLERS), FILLERS, faults))]
        : []),
    ],
  );
}

/** @returns groups of words that are about the same; none where there is no such file */
export function readThesaurus(dir: string, faults: FileFault[]): string[][] {
  return existsSync(join(dir, THESAURUS))
    ? readConcepts(dir, THESAURUS, faults).map(({ items }) => items as string[])
    : [];
}

function nothing(): YamlFile {
  const place = ({ message }: { message: string }) => ({ file: CONCEPTS, line: 1, message });
  return { value: { concepts: {}, fillers: [] }, faults: [], place };
}

/** A line for each: its name, a colon, and words with commas between. */
function readConcepts(dir: string, name: string, faults: FileFault[]): Addition[] {
  const seen = new Map<string, number>();
  const { texts, at } = readLines(join(dir, name), name, faults);
  return texts.flatMap((text, n) => {
    const line = at[n]!;
    const fault = (message: string) => faults.push({ file: name, line, message });
    const [, concept, words] = /^([^:,]*[^:,\s])\s*:(.*)$/.exec(text) ?? [];
    if (concept === undefined || words === undefined) {
      fault('schrijf een naam, een dubbele punt en de woorden, met komma’s ertussen');
      return [];
    }
    const before = seen.get(concept);
    if (before !== undefined) fault(`"${concept}" staat ook op regel ${before}`);
    seen.set(concept, line);
    const items = words.split(',').flatMap((word) => word.trim() || []);
    return { list: ['concepts', concept], items, place: () => ({ file: name, line }) };
  });
}
