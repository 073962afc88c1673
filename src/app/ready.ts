import type { Config } from './config.ts';
import { readKnown, type Known } from './known.ts';
import { createInterpreter } from '../knowledge/answering/interpreter.ts';
import { createSearch, type Search } from '../knowledge/answering/search.ts';
import type { Interpreter } from '../knowledge/answering/understanding.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { withPages } from '../knowledge/letters/address.ts';

/** What is known, made ready to answer from. It holds nothing of anybody: bots in one process may share it. */
export interface Ready {
  known: Known;
  /** With the address of each letter's page. */
  knowledge: Knowledge;
  interpreter: Interpreter;
  search: Search;
}

/** @throws KnowledgeError with every fault, when one is in anything but a letter */
export function makeReady({
  KNOWLEDGE_DIR,
  PUBLIC_URL,
}: Pick<Config, 'KNOWLEDGE_DIR' | 'PUBLIC_URL'>): Ready {
  const known = readKnown(KNOWLEDGE_DIR);
  const knowledge = withPages(known.knowledge, PUBLIC_URL);
  const learned = known.learned();
  const interpreter = createInterpreter(knowledge, learned);
  return { known, knowledge, interpreter, search: createSearch(knowledge, learned, interpreter) };
}
