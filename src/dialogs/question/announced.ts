import { folded } from '../../text/fold.ts';
import { say } from '../message.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** @returns whether somebody only says to have a question: "ik heb een vraag over de startdag"; `bare` when not of what it is */
export function announcesQuestion({ text, tools }: Turn): 'bare' | 'about' | undefined {
  const about = tools.wordings.announces.exec(folded(text));
  if (!about) return undefined;
  return about[1] === undefined ? 'bare' : 'about';
}

/** Who says to have a question is asked for it. */
export function announced(turn: Turn): Decision | undefined {
  const idle = turn.state.active === undefined && turn.state.pending === undefined;
  return idle && announcesQuestion(turn)
    ? answer(turn.state, say(turn.tools.phrases.say.goAhead))
    : undefined;
}
