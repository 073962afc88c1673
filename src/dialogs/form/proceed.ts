import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { noticed } from './noticed.ts';
import { ask } from './formPrompt.ts';
import { say } from '../message.ts';
import { withDraft } from '../state.ts';
import { answer } from '../turn.ts';
import type { Decision } from '../turn.ts';

/** Goes on with a form: what is to be said first, what is noticed among the registrations, then the next question. */
export async function proceed(turn: Filling, first: string[]): Promise<Decision> {
  const { draft: looked, texts } = await noticed(turn);
  const before = [...first, ...texts];
  const asked = ask(refilled(turn, looked), first.length > 0 ? 'said' : 'whole');
  const state = withDraft(turn.state, asked.draft);
  const [question, ...rest] = asked.replies;
  if (!question || before.length === 0) return answer(state, ...asked.replies);
  if (question.card) return answer(state, say(before.join('\n\n')), question, ...rest);
  return answer(state, { ...question, text: [...before, question.text].join('\n\n') }, ...rest);
}
