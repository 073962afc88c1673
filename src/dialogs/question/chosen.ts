import type { Understanding } from '../../knowledge/answering/understanding.ts';
import type { Missed } from '../conversationStore.ts';
import type { Reply } from '../message.ts';
import type { State } from '../state.ts';
import type { Turn } from '../turn.ts';

/** @returns the questions that a reply named instead of an answer */
export function shownInstead(missed: readonly Missed[], replies: readonly Reply[]): State['shown'] {
  if (!missed.some(({ reason }) => reason === 'unanswered')) return undefined;
  const shown = replies.flatMap(({ text, suggestions = [] }) =>
    suggestions.filter((one) => text.includes(one)),
  );
  return shown.length > 0 ? shown : undefined;
}

/** @returns what was asked, with the fact that was meant, when someone picks one of those questions */
export function chosen({ state, text, today, tools }: Turn, meant: Understanding): Missed[] {
  const fact = meant.kind === 'answer' ? meant.found[0]?.fact : undefined;
  if (fact === undefined || state.asked === undefined || !state.shown?.includes(text)) return [];
  return [{ reason: 'chosen', question: tools.mask(state.asked), nearest: fact, day: today }];
}
