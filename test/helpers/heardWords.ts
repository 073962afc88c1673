import { readQuestions } from '../../src/knowledgeFolder/phraseFiles.ts';

/** The project's own words by which questions are heard. */
export const HEARD = readQuestions('knowledge', [])!.heard;
