import type { Missed } from '../../src/dialogs/conversationStore.ts';
import type { Opened } from '../../src/app/open.ts';
import { turn } from '../storage/examples.ts';

/** Keeps questions as a turn does. */
export async function keepMissed({ store }: Pick<Opened, 'store'>, missed: Missed[]): Promise<void> {
  await store.conversations.commit(turn(`missed ${Math.random()}`, 'm1', 0, { missed }));
}

/** @returns a question that got no answer */
export function unanswered(question: string, more: Partial<Missed> = {}): Missed {
  return { reason: 'unanswered', question, day: '2018-03-19', ...more };
}
