import { say } from '../message.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

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
