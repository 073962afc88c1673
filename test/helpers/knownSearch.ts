import { createLetterSearch } from '../../src/dialogs/letters/search.ts';
import type { LetterSearch } from '../../src/dialogs/letters/search.ts';
import { createInterpreter } from '../../src/knowledge/answering/interpreter.ts';
import { createSearch } from '../../src/knowledge/answering/search.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { withPages } from '../../src/knowledge/letters/address.ts';
import { learnedHere } from './learnedHere.ts';
import { knowledgeIn } from './talk.ts';

/** The letters of this folder, with pages at the address of a bot. */
export const paged: Knowledge = withPages(knowledgeIn(), 'https://bot.example.nl');

/** @returns what searches these letters */
export function searchIn(knowledge = paged): LetterSearch {
  const learned = learnedHere();
  return createLetterSearch(
    knowledge,
    createSearch(knowledge, learned, createInterpreter(knowledge, learned)),
  );
}
