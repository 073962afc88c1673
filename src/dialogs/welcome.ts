import { inDutch } from '../time/amsterdam.ts';
import { say } from './message.ts';
import { answer } from './turn.ts';
import type { Decision, Turn } from './turn.ts';
import { fill } from '../text/fill.ts';

/** What the bot can do, one example question, the two dialogs; and that it is a try-out when today is fixed. */
export function welcome(turn: Turn): Decision | undefined {
  if (turn.message.content.kind !== 'joined') return undefined;
  const { say: phrases, examples } = turn.tools.phrases;
  const { fixedToday } = turn.tools;
  const tryOut = fixedToday === undefined ? [] : [fill(phrases.tryOut, { day: inDutch(fixedToday) })];
  return answer(turn.state, say([phrases.welcome, ...tryOut].join('\n\n'), examples));
}
