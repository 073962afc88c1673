import { join } from 'node:path';
import type { FileFault } from '../knowledge/knowledge.ts';
import { termsFor } from '../registration/terms.ts';
import type { FormRules } from '../registration/terms.ts';
import { filesIn } from './filesIn.ts';
import { readYaml } from './yamlFile.ts';

/**
 * @param dir the folder knowledge
 * @returns the statuses for which a form does not say how long a registration is kept, with file and line
 */
export function checkRetention(dir: string, rules: FormRules): FileFault[] {
  return filesIn(dir, 'forms', '.yaml').flatMap((file) => {
    const yaml = readYaml(join(dir, file), file);
    const { id, retention } = (yaml.value ?? {}) as { id?: string; retention?: Record<string, number> };
    const statuses = Object.keys(termsFor(rules, id ?? '', false).course.states);
    return statuses
      .filter((status) => retention?.[status] === undefined)
      .map((status) => `zegt niet hoe lang een aanmelding met de status "${status}" wordt bewaard`)
      .map((message) => yaml.place({ path: ['retention'], message }));
  });
}
