import { inDutch } from '../time/amsterdam.ts';
import { say } from './message.ts';
import { answer } from './turn.ts';
import type { Decision, Turn } from './turn.ts';
import { fill } from '../text/fill.ts';
import { activeDraft } from './state.ts';

/** Once for each chat: what the bot can do, one example question, the two dialogs; and that it is a try-out when today is fixed. */
export function welcome(turn: Turn): Decision | undefined {
  if (turn.message.content.kind !== 'joined') return undefined;
  if (turn.state.welcomed) return answer(turn.state);
  const { say: phrases, examples } = turn.tools.phrases;
  const { fixedToday } = turn.tools;
  const tryOut = fixedToday === undefined ? [] : [fill(phrases.tryOut, { day: inDutch(fixedToday) })];
  return answer({ ...turn.state, welcomed: true }, say([phrases.welcome, ...tryOut].join('\n\n'), examples));
}

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
