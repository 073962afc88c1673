import { say } from '../message.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** Where others read along, what is about a person is only said in the personal chat. */
export function moveToPersonal(turn: Turn): Decision {
  return answer(turn.state, say(turn.tools.phrases.say.onlyPersonally));
}
