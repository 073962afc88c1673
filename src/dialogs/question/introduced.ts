import { recognizePeople } from '../../language/people/find.ts';
import { isSpeaker } from '../../forms/people.ts';
import { say } from '../message.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** @returns whether a message says who somebody is, and not yet what for */
export function introducesSpeaker({ text, tools }: Turn): boolean {
  if (text.includes('?')) return false;
  if (tools.forms.some(({ words }) => words.some((word) => text.toLowerCase().includes(word)))) return false;
  return recognizePeople(text).some((one) => isSpeaker(text, one, tools.lists.sayings));
}

/** Asks what somebody comes for; what they said so far is remembered for the form they wish. */
export function introduced(turn: Turn): Decision {
  const { say: phrases, examples } = turn.tools.phrases;
  return answer(
    { ...turn.state, pending: { kind: 'introduced', text: withIntroduction(turn).text } },
    say(phrases.introduced, examples),
  );
}

/** @returns the message with what was said before it by way of introduction */
export function withIntroduction(turn: Turn): Turn {
  const { pending } = turn.state;
  return pending?.kind === 'introduced' ? { ...turn, text: `${pending.text}\n${turn.text}` } : turn;
}
