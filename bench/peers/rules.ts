import { readUsable } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { readRules } from '../../src/knowledgeFolder/ruleFiles.ts';
import { termsFor } from '../../src/registration/terms.ts';
import type { StoreRules } from '../../src/storage/rules.ts';

/** @returns what the store must know of the project's own forms */
export function knowledgeRules(): StoreRules {
  const { knowledge } = readUsable('knowledge');
  const rules = readRules('knowledge', knowledge);
  return { terms: (form) => termsFor(rules, form, false), forms: knowledge.forms };
}
