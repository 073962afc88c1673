import { setImmediate } from 'node:timers/promises';
import { createChips } from '../dialogs/chips.ts';
import { createConverse, createLook, createOwnCards } from '../dialogs/converse.ts';
import type { ConverseParts } from '../dialogs/converse.ts';
import { createLetterSearch } from '../dialogs/letters/search.ts';
import type { Tools } from '../dialogs/turn.ts';
import { createInterpreter, interpreterInSteps } from '../knowledge/answering/interpreter.ts';
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

/**
 * @param learned from this same knowledge
 * @param interpreter made from both
 */
export function createMind(
  knowledge: Knowledge,
  learned: Learned,
  { tools: parts, turns }: Surroundings,
  interpreter = createInterpreter(knowledge, learned),
) {
  const tools = createTools(knowledge, parts, learned, interpreter);
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

/** The same, while turns go on: nothing of it takes this thread longer than a turn may wait. */
export async function createMindBetweenTurns(
  knowledge: Knowledge,
  learned: Learned,
  surroundings: Surroundings,
): Promise<Mind> {
  const steps = interpreterInSteps(knowledge, learned);
  let step = steps.next();
  while (!step.done) {
    await setImmediate();
    step = steps.next();
  }
  return createMind(knowledge, learned, surroundings, step.value);
}
