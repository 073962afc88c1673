import { readDrafting } from '../../src/knowledgeFolder/phraseFiles.ts';

/** The project's own words to propose facts and wordings with. */
export const DRAFTING = readDrafting('knowledge')!;
