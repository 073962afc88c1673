import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KnowledgeError } from '../knowledge/knowledge.ts';
import type { FileFault } from '../knowledge/knowledge.ts';
import type { FormTerms } from '../registration/formTerms.ts';
import { checkNotices } from '../registration/notices/checkNotices.ts';
import { NoticeFile } from '../registration/notices/noticeTexts.ts';
import { readWith, readYaml } from './yamlFile.ts';

/**
 * Reads the sentences people are told, in knowledge/notices.
 * @param dir the folder knowledge
 * @param forms what the sentences can be about
 * @throws KnowledgeError with all faults, each with file and line
 */
export function readNotices(dir: string, forms: readonly FormTerms[]): NoticeFile[] {
  const folder = join(dir, 'notices');
  const faults: FileFault[] = [];
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  const files = names.sort().flatMap((name) => {
    const yaml = readYaml(join(folder, name), `notices/${name}`);
    const read = readWith(yaml, NoticeFile, faults);
    if (!read) return [];
    faults.push(...checkNotices(read, forms).map(yaml.place));
    return [read];
  });
  if (faults.length > 0) throw new KnowledgeError(faults);
  return files;
}
