import type { Form } from '../../forms/form.ts';
import { noticed } from './noticed.ts';
import { ask } from './formPrompt.ts';
import { say } from '../message.ts';
import type { Draft } from '../state.ts';
import { withDraft } from '../state.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** Goes on with a form: what is to be said first, what is noticed among the registrations, then the next question. */
export async function proceed(turn: Turn, form: Form, draft: Draft, first: string[]): Promise<Decision> {
  const { draft: looked, texts } = await noticed(turn, form, draft);
  const before = [...first, ...texts];
  const asked = ask(turn, form, looked);
  const state = withDraft(turn.state, asked.draft);
  const [question, ...rest] = asked.replies;
  if (!question || before.length === 0) return answer(state, ...asked.replies);
  if (question.card) return answer(state, say(before.join('\n\n')), question, ...rest);
  return answer(state, { ...question, text: [...before, question.text].join('\n\n') }, ...rest);
}
