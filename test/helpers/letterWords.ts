import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { letterWordsSchema } from '../../src/knowledge/letters/letterWords.ts';

/** The words by which the parts of a letter are known, as the folder knowledge has them. */
export const LETTER_WORDS = letterWordsSchema.parse(
  load(readFileSync('knowledge/phrases/letters.yaml', 'utf8')),
);
