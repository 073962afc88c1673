import { say } from './message.ts';
import { activeDraft } from './state.ts';
import { answer } from './turn.ts';
import type { Decision, Turn } from './turn.ts';

/**
 * A message that was changed is heard as a new one, unless an answer is waited for: what it says now was the answer to
 * something else, and would be taken for this one.
 */
export function edited(turn: Turn): Decision | undefined {
  const { content } = turn.message;
  if (content.kind !== 'text' || !content.edited) return undefined;
  const { pending } = turn.state;
  const waits = activeDraft(turn.state) !== undefined || (pending && pending.kind !== 'offered');
  return waits ? answer(turn.state, say(turn.tools.phrases.say.edited)) : undefined;
}
