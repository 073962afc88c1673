import { readUsable } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { readNotices } from '../../src/knowledgeFolder/noticeFiles.ts';
import { termsFor } from '../../src/registration/terms.ts';
import type { StoreRules } from '../../src/storage/rules.ts';

/** @returns what the store must know of the project's own forms */
export function knowledgeRules(): StoreRules {
  const { forms } = readUsable('knowledge').knowledge;
  const notices = readNotices('knowledge', forms);
  return { terms: (form) => termsFor({ forms, notices }, form, false), forms };
}
