import { say } from '../message.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import type { Understanding } from '../../knowledge/answering/understanding.ts';
import type { Missed } from '../conversationStore.ts';
import type { Reply } from '../message.ts';
import type { State } from '../state.ts';

/** A thumb under an answer: what was disliked is kept for the editors, without who it was, and can be passed on to the staff. */
export function feedback(turn: Turn): Decision | undefined {
  const { content } = turn.message;
  if (content.kind !== 'feedback') return undefined;
  const { asked } = turn.state;
  if (content.reaction === 'like' || asked === undefined) return answer(turn.state);
  const { say: phrases, words } = turn.tools.phrases;
  const comment = turn.tools.mask(content.comment.trim().slice(0, 500));
  const question = turn.tools.mask(asked);
  return {
    ...answer(turn.state, say(phrases.passOnDisliked, [words.askVng])),
    missed: [{ reason: 'disliked', question, day: turn.today, ...(comment !== '' && { comment }) }],
  };
}

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
