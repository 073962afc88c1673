import { KnowledgeError } from '../knowledge/knowledge.ts';
import type { FileFault } from '../knowledge/knowledge.ts';

/** Says on standard error which faults keep letters from being answered from; nothing when there are none. */
export function warnOf(faults: FileFault[]): void {
  if (faults.length === 0) return;
  console.error(new KnowledgeError(faults).message);
  console.error('Brieven met een fout doen niet mee; de andere wel. Herstel de fout en start opnieuw.');
}
