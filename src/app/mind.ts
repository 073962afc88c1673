import { createChips } from '../dialogs/chips.ts';
import { createConverse, createLook, createOwnCards } from '../dialogs/converse.ts';
import type { ConverseParts } from '../dialogs/converse.ts';
import { createLetterSearch } from '../dialogs/letters/search.ts';
import type { Tools } from '../dialogs/turn.ts';
import { createSearch } from '../knowledge/answering/search.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Learned } from '../knowledge/learning/learned.ts';
import { createPages } from '../pages/letterPage.ts';
import { createTools } from './tools.ts';

/** What does not change when the knowledge does. */
export interface Surroundings {
  tools: Parameters<typeof createTools>[1];
  turns: Omit<ConverseParts, keyof Tools> & Pick<ConverseParts, 'wall' | 'keepUnanswered'>;
}

/** All that is made from the knowledge: made anew when that changes, and put in the old one's place at once. */
export type Mind = ReturnType<typeof createMind>;

/** @param learned from this same knowledge */
export function createMind(knowledge: Knowledge, learned: Learned, { tools: parts, turns }: Surroundings) {
  const tools = createTools(knowledge, parts, learned);
  const dialogs: ConverseParts = { ...tools, ...turns };
  const letterSearch = createSearch(knowledge, learned, tools.interpreter);
  return {
    knowledge,
    learned,
    tools,
    letterSearch,
    converse: createConverse(dialogs),
    look: createLook(dialogs),
    own: createOwnCards(dialogs),
    search: createLetterSearch(knowledge, letterSearch),
    letterPage: createPages(knowledge),
    chipOf: createChips(knowledge),
  };
}
