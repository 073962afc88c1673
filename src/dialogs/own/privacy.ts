import { fill } from '../../text/fill.ts';
import { say } from '../message.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** Where others read along, what is about a person is only said in the personal chat. */
export function moveToPersonal(turn: Turn): Decision {
  return answer(turn.state, say(withChat(turn, turn.tools.phrases.say.onlyPersonally, turn.text)));
}

/** @returns the text with the way to the personal chat behind it, and what is to be said there */
export function withChat({ tools }: Turn, text: string, typed: string): string {
  const link = tools.chatLink?.(typed);
  return link === undefined ? text : `${text}\n\n${fill(tools.phrases.say.openChat, { link })}`;
}
