import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { FileFault } from '../knowledge/knowledge.ts';
import { checkList, listSchemas } from '../knowledge/listFile.ts';
import type { Lists } from '../knowledge/listFile.ts';
import { filesIn, stem } from './filesIn.ts';
import { readWith, readYaml } from './yamlFile.ts';

type ListSchema<T> = z.ZodType<{ source: string; items: T[] }>;

/** @returns what stands in knowledge/lists; what is wrong there is added to the faults */
export function readLists(dir: string, faults: FileFault[]): Lists {
  const sources: Record<string, string> = {};
  const read = <T extends { code: string }>(name: string, schema: ListSchema<T>): T[] => {
    const file = `lists/${name}.yaml`;
    if (!existsSync(join(dir, file))) return [];
    const yaml = readYaml(join(dir, file), file);
    const list = readWith(yaml, schema, faults);
    if (!list) return [];
    faults.push(...checkList(name, list).map(yaml.place));
    sources[name] = list.source;
    return list.items;
  };
  const gemeenten = read('gemeenten', listSchemas.gemeenten);
  const netwerken = read('netwerken', listSchemas.netwerken);
  const names = filesIn(dir, 'lists', '.yaml').map((file) => stem(file, '.yaml'));
  const choices = names
    .filter((name) => name !== 'gemeenten' && name !== 'netwerken')
    .map((name) => [name, read(name, listSchemas.choices)] as const);
  return {
    gemeenten,
    netwerken,
    choices: { ...Object.fromEntries(choices), gemeenten, netwerken },
    sources,
  };
}
