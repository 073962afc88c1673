import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** A thumb under an answer: what was disliked is kept for the editors, without who it was, and nothing is said. */
export function feedback(turn: Turn): Decision | undefined {
  const { content } = turn.message;
  if (content.kind !== 'feedback') return undefined;
  const decision = answer(turn.state);
  const question = turn.state.asked;
  if (content.reaction === 'like' || question === undefined) return decision;
  const comment = turn.tools.mask(content.comment.trim().slice(0, 500));
  return {
    ...decision,
    missed: [{ reason: 'disliked', question, day: turn.today, ...(comment !== '' && { comment }) }],
  };
}
